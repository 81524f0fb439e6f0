import { useEffect, useState } from 'react'

/** Of this browser, as the theme and the columns of lists are. */
const KEY = 'sk-focus'
const CLASS = 'sk-is-focused'

/** Whether all but the paper is hidden, and how to change it; kept from one document to the next. */
export function useFocusMode(): [boolean, () => void] {
  const [isFocused, setIsFocused] = useState(() => localStorage.getItem(KEY) === 'true')
  useEffect(() => {
    document.documentElement.classList.toggle(CLASS, isFocused)
    return () => document.documentElement.classList.remove(CLASS)
  }, [isFocused])
  const toggle = () => {
    localStorage.setItem(KEY, String(!isFocused))
    setIsFocused(!isFocused)
  }
  return [isFocused, toggle]
}
