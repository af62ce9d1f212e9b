/** So many characters are shown; more would only make the page slow. */
const most = 20_000

/** What is shown of an answer. */
interface ShownText {
  readonly text: string
  /** How many characters there are in all. */
  readonly length: number
  readonly cut: boolean
}

/** Cut at a line where there is one near, so that no line is half there. */
const cutAt = (text: string): string => {
  const line = text.lastIndexOf('\n', most)
  return text.slice(0, line > most / 2 ? line : most)
}

/** An answer as it is shown: JSON indented, and of a long one the beginning. */
export const shownText = (text: string, contentType: string, complete: boolean): ShownText => {
  let whole = text
  if (complete && /[/+]json\b/.test(contentType)) {
    try {
      whole = JSON.stringify(JSON.parse(text), null, 2)
    } catch {
      // Then it is shown as it came.
    }
  }
  const cut = whole.length > most
  return { text: cut ? cutAt(whole) : whole, length: whole.length, cut }
}
