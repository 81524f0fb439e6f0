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

test('letters with Alt are told by their place, which is the same on a Mac', () => {
  expect(isPressed('Mod+Alt+B', pressed({ metaKey: true, altKey: true, code: 'KeyB', key: '∫' }), true)).toBe(true)
  expect(isPressed('Mod+Alt+B', pressed({ ctrlKey: true, altKey: true, code: 'KeyN', key: 'b' }), false)).toBe(false)
})

test('AltGr types a sign, also where a browser says that Ctrl and Alt are pressed', () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
  expect(isPressed('Mod+Alt+3', pressed({ ...altGr, code: 'Digit3', key: '#' }), false)).toBe(false)
})
