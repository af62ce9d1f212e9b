import { Collapse } from 'antd'
import type { Diagnostic } from '@workpoints/model'
import { useLanguage } from '../../language.js'
import type { FileView } from '../../worker/api.js'
import { words } from './words.js'

interface Placed extends Diagnostic {
  readonly row?: number
  readonly header?: string
}

/** What could not be read, with its place, its cause and what to do; never a value of the file. */
export const Problems = ({ file }: { readonly file: FileView }) => {
  const { say, number } = useLanguage()
  const placeOf = ({ row, line, header }: Placed): string => {
    const at = row ?? line
    return [at === undefined ? '' : `${say(words.row)} ${number(at)}`, header ?? '']
      .filter((part) => part !== '')
      .join(' · ')
  }
  const left = file.problems - file.diagnostics.length
  const table = (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say(words.place)}</th>
            <th scope="col">{say(words.cause)}</th>
            <th scope="col">{say(words.remedy)}</th>
          </tr>
        </thead>
        <tbody>
          {file.diagnostics.map((problem, index) => (
            <tr key={index}>
              <td className="place">{placeOf(problem)}</td>
              <td>{say(problem.cause)}</td>
              <td>{say(problem.remedy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="dim">{say(words.more(left))}</p>}
    </div>
  )
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'problems',
          label: `${say(words.problems)}：${number(file.problems)}`,
          children: table,
        },
      ]}
    />
  )
}
