/** One statement in the two languages of the project, Chinese first. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The languages every message, label and report is written in. */
export type Language = keyof Text
