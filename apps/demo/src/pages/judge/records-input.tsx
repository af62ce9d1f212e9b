import { Button, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../../language.js'
import { words } from './words.js'

/** The pack takes so many of one kind at once; a household has no more. */
const most = 50

/** How many child records there are: none, or so many, which are then asked about one by one. */
export const RecordsInput = ({
  label,
  onCount,
}: {
  readonly label: string
  readonly onCount: (count: number) => void
}) => {
  const { say } = useLanguage()
  const [count, setCount] = useState(1)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onCount(count)
  }
  return (
    <>
      <Button
        onClick={() => {
          onCount(0)
        }}
      >
        {say(words.none)}
      </Button>
      <form className="judge-typed" onSubmit={submit}>
        <InputNumber
          aria-label={`${label} · ${say(words.howMany)}`}
          min={1}
          max={most}
          precision={0}
          value={count}
          onChange={(value) => {
            setCount(value ?? 1)
          }}
          suffix={<span className="dim">{say(count === 1 ? words.oneRecord : words.records)}</span>}
        />
        <Button htmlType="submit">{say(words.add)}</Button>
      </form>
    </>
  )
}
