import stringWidth from 'string-width'

/** Columns of a terminal that a text takes: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text)

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Marks that must not begin a line. */
const closing = new Set('，。、；：？！）》」』”’,.;:?!)]}%')
/** Marks that must not end one. */
const opening = new Set('（《「『“‘([{')

/** Splits where a line may break: after a space, and around every wide character. */
const pieces = (text: string): readonly string[] => {
  const found: string[] = []
  let piece = ''
  // Whether the line may break before the next character.
  let open = false
  for (const character of text) {
    const wide = widthOf(character) > 1
    const breaks = piece !== '' && !closing.has(character) && (open || wide)
    if (breaks && !opening.has(piece.at(-1) ?? '')) {
      found.push(piece)
      piece = ''
    }
    piece += character
    open = wide || character === ' '
  }
  return piece === '' ? found : [...found, piece]
}

/** Breaks a text into lines of at most `width` columns, Chinese and Western alike. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of pieces(paragraph)) {
      if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    return [...lines, line.trimEnd()]
  })

const separator = ' · '

/** Puts items one after the other, and breaks lines between them only. */
export const flow = (items: readonly string[], width: number): readonly string[] => {
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    const longer = last === undefined ? item : `${last}${separator}${item}`
    if (last === undefined || widthOf(longer) > width) lines.push(item)
    else lines[lines.length - 1] = longer
  }
  return lines
}
