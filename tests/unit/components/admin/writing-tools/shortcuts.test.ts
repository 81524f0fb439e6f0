import { isPressed, keysText, type Pressed } from '@/components/admin/writing-tools/shortcuts'

const pressed = (event: Partial<Pressed>): Pressed => ({
  altKey: false,
  code: '',
  ctrlKey: false,
  key: '',
  metaKey: false,
  shiftKey: false,
  ...event,
})

test('keys are named as on a French keyboard, and as on a Mac', () => {
  expect(keysText('Mod+Shift+Z', false)).toBe('Ctrl+Maj+Z')
  expect(keysText('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  expect(keysText('Escape', false)).toBe('Échap')
})

test('Ctrl, or ⌘ on a Mac, and never the other one', () => {
  expect(isPressed('Mod+F', pressed({ ctrlKey: true, key: 'f' }), false)).toBe(true)
  expect(isPressed('Mod+F', pressed({ ctrlKey: true, key: 'f' }), true)).toBe(false)
  expect(isPressed('Mod+F', pressed({ metaKey: true, key: 'f' }), true)).toBe(true)
  expect(isPressed('Mod+F', pressed({ ctrlKey: true, shiftKey: true, key: 'F' }), false)).toBe(false)
})

test('figures of a French keyboard, which are under Maj, are told by their place', () => {
  expect(isPressed('Mod+Alt+2', pressed({ ctrlKey: true, altKey: true, code: 'Digit2', key: '~' }), false)).toBe(true)
  expect(isPressed('Mod+Alt+2', pressed({ ctrlKey: true, altKey: true, code: 'Digit3', key: '2' }), false)).toBe(false)
})
