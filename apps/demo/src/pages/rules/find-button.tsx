import type { ReactNode } from 'react'

/** A text that leads to where it is written in the JSON. */
export const FindButton = ({
  title,
  onClick,
  children,
}: {
  readonly title: string
  readonly onClick: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className="rules-find" title={title} onClick={onClick}>
    {children}
  </button>
)
