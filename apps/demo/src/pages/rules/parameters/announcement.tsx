import { useEffect, useState } from 'react'

/** Nobody wants to hear every step of a drag. */
const still = 700

/** Says something to who hears the page read, when it has not changed for a moment. */
export const Announcement = ({ said }: { readonly said: string }) => {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(said)
    }, still)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {settled}
    </p>
  )
}
