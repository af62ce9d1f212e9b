import { useCallback, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import { retry, useChecking } from './checking.js'
import { Coverage } from './coverage.js'
import type { Target } from './editor/json-editor.js'
import { EditorPanel, jsonPanel } from './editor-panel.js'
import { FailingPoints } from './failing-points.js'
import { addressOfFile, fileOfPoint, sharedFiles } from './files.js'
import { PointBar } from './point-bar.js'
import { Sentences } from './sentences.js'
import { Status } from './status.js'

const words = {
  none: text('没有这项要点', 'There is no such point'),
  jump: text('跳到 JSON', 'Jump to the JSON'),
  first: text('从第 1 项要点看起', 'Begin with point 1'),
}

/** A point's sentences beside its file. */
export const EditView = ({ point }: { readonly point: number }) => {
  const { say } = useLanguage()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const checking = useChecking()
  const [target, setTarget] = useState<Target | null>(null)
  const asked = search.get('file')
  const path = sharedFiles.some((file) => file.path === asked) ? asked : null
  const shown = path ?? fileOfPoint(point)
  const find = useCallback(
    (next: Target) => {
      setTarget(next)
      if (next.path !== shown) navigate(addressOfFile(next.path, point))
    },
    [navigate, point, shown],
  )
  const { checked, failure } = checking
  if (failure !== null) return <Failed failure={failure} retry={retry} />
  if (checked === null) return <Loading />
  if (!checked.good.points.some(({ number }) => number === point))
    return (
      <Nothing>
        <span className="rules-none">
          {say(words.none)} <Link href="/rules/1">{say(words.first)}</Link>
        </span>
      </Nothing>
    )
  return (
    <div className="rules-edit">
      <div className="rules-bar">
        <PointBar good={checked.good} point={point} />
        <Status checking={checking} />
        <FailingPoints good={checked.good} />
        <Coverage good={checked.good} />
        <a className="rules-jump" href={`#${jsonPanel}`}>
          {say(words.jump)}
        </a>
      </div>
      <div className="rules-columns">
        <Sentences point={point} onFind={find} />
        <EditorPanel
          point={point}
          path={shown}
          target={target}
          onFile={(next) => {
            setTarget(null)
            navigate(addressOfFile(next, point))
          }}
          onFind={find}
        />
      </div>
    </div>
  )
}
