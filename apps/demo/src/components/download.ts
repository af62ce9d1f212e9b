/** Hands bytes to the visitor as a file; nothing leaves the browser. */
export const download = (name: string, content: BlobPart, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to save it by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
