import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useId } from 'react'
import { useLocation } from 'wouter'
import { text, useLanguage } from '../../language.js'
import type { Good } from '../../worker/pack/api.js'

const words = {
  point: text('要点', 'Point'),
  previous: text('上一项要点', 'Previous point'),
  next: text('下一项要点', 'Next point'),
  failing: text('个例子未通过', 'example(s) fail'),
}

/** Leads to any of the points, by section, and says where examples fail. */
export const PointBar = ({ good, point }: { readonly good: Good; readonly point: number }) => {
  const { say, number } = useLanguage()
  const [, navigate] = useLocation()
  const id = useId()
  const numbers = good.points.map((item) => item.number)
  const at = numbers.indexOf(point)
  const [previous, next] = [numbers[at - 1], numbers[at + 1]]
  const step = (to: number | undefined, label: string, icon: React.ReactNode) => (
    <Button
      icon={icon}
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) navigate(`/rules/${to}`)
      }}
    />
  )
  return (
    <div className="rules-points">
      <label htmlFor={id}>{say(words.point)}</label>
      <Select
        id={id}
        className="rules-point-select"
        value={point}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(to: number) => {
          navigate(`/rules/${to}`)
        }}
        options={good.sections.map((section) => ({
          label: say(section.title),
          title: say(section.title),
          options: good.points
            .filter((item) => item.section === section.number)
            .map((item) => {
              const failing = item.examples - item.passed
              const name = `${item.number}　${say(item.title)}`
              const label =
                failing === 0 ? name : `${name}　✗ ${number(failing)} ${say(words.failing)}`
              return { value: item.number, label }
            }),
        }))}
      />
      {step(previous, say(words.previous), <LeftOutlined />)}
      {step(next, say(words.next), <RightOutlined />)}
    </div>
  )
}
