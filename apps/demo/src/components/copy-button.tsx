import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Text } from '@workpoints/model'
import { text, useLanguage } from '../language.js'

const words = {
  copied: text('已复制', 'Copied'),
  refused: text('浏览器不允许复制', 'The browser does not allow copying'),
}

const shownFor = 2500

/**
 * Copies a text, and says so to whoever sees and to whoever listens.
 *
 * @param label what is copied: one page may have several such buttons
 */
export const CopyButton = ({
  label,
  copied,
}: {
  readonly label: Text
  readonly copied: string
}) => {
  const { say } = useLanguage()
  const [done, setDone] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (done === null) return undefined
    const timer = setTimeout(() => {
      setDone(null)
    }, shownFor)
    return () => {
      clearTimeout(timer)
    }
  }, [done])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(copied)
      setDone('copied')
    } catch {
      setDone('refused')
    }
  }
  return (
    <>
      <Button
        size="small"
        icon={done === 'copied' ? <CheckOutlined /> : <CopyOutlined />}
        onClick={() => {
          void copy()
        }}
      >
        {say(done === null ? label : words[done])}
      </Button>
      <span className="visually-hidden" role="status">
        {done === null ? '' : say(words[done])}
      </span>
    </>
  )
}
