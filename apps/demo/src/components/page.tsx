import type { Text } from '@workpoints/model'
import { type ReactNode, useEffect } from 'react'
import { useLanguage } from '../language.js'

export interface PageProps {
  readonly title: Text
  /** One sentence below the title: what the page is for. */
  readonly lead?: Text
  /** Beside the title. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A page with its heading, which is also the title of the window. */
export const Page = ({ title, lead, extra, children }: PageProps) => {
  const { say } = useLanguage()
  const heading = say(title)
  useEffect(() => {
    document.title = `${heading} · Workpoints`
  }, [heading])
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{heading}</h1>
          {lead !== undefined && <p className="lead">{say(lead)}</p>}
        </div>
        {extra !== undefined && <div className="page-extra">{extra}</div>}
      </div>
      {children}
    </div>
  )
}
