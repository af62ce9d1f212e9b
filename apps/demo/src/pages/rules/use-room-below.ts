import { type RefObject, useEffect, useRef } from 'react'

/**
 * Tells the style of an element, as `--rules-top`, where it begins in the window, so that it may reach
 * down to the lower edge of it wherever the page is scrolled to.
 */
export const useRoomBelow = (): RefObject<HTMLElement | null> => {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const measure = (): void => {
      const top = Math.max(8, element.current?.getBoundingClientRect().top ?? 0)
      element.current?.style.setProperty('--rules-top', `${Math.round(top)}px`)
    }
    measure()
    const above = new ResizeObserver(measure)
    above.observe(document.body)
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      above.disconnect()
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [])
  return element
}
