import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSource } from '../../county/county-provider.js'
import { bundledCounty, type Source } from '../../county/source.js'
import { useLanguage } from '../../language.js'
import { words } from './words.js'

/** A county of the size of a real one, made on request: it takes a while, which is said beforehand. */
const largeCounty: Source & { readonly kind: 'sample' } = {
  kind: 'sample',
  households: 100_000,
}

export const isLarge = (source: Source): boolean =>
  source.kind === 'sample' && source.households === largeCounty.households

/** Opens the large county, or leads back to the small one. */
export const LargeCountyButton = () => {
  const { say } = useLanguage()
  const { source, open } = useSource()
  const [asking, setAsking] = useState(false)
  if (isLarge(source))
    return (
      <Button
        onClick={() => {
          open(bundledCounty)
        }}
      >
        {say(words.small)}
      </Button>
    )
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {say(words.large)}
      </Button>
      <Modal
        open={asking}
        title={say(words.largeTitle)}
        okText={say(words.openIt)}
        cancelText={say(words.notNow)}
        onOk={() => {
          setAsking(false)
          open(largeCounty)
        }}
        onCancel={() => {
          setAsking(false)
        }}
      >
        {say(words.largeMore)}
      </Modal>
    </>
  )
}
