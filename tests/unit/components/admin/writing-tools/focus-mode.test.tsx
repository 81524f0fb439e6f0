import { act, renderHook } from '@testing-library/react'
import { useFocusMode } from '@/components/admin/writing-tools/footer/focus-mode'

test('the concentration that was chosen is there the next day, until it is left', () => {
  const isShown = () => document.documentElement.classList.contains('sk-is-focused')
  const first = renderHook(() => useFocusMode())
  expect(isShown()).toBe(false)
  act(() => first.result.current[1]())
  expect(isShown()).toBe(true)
  first.unmount()
  expect(isShown()).toBe(false)
  // A tab that is closed takes what is its own with it.
  sessionStorage.clear()
  const next = renderHook(() => useFocusMode())
  expect(isShown()).toBe(true)
  act(() => next.result.current[1]())
  next.unmount()
  renderHook(() => useFocusMode())
  expect(isShown()).toBe(false)
})
