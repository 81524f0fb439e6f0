import { modulesSeen } from '@/payload/scripts/validate/modules-seen.mjs'

test('the report of a cruise without violations gives its number of modules', () => {
  expect(modulesSeen('✔ no dependency violations found (123 modules, 456 dependencies cruised)')).toBe(123)
})

test('the report of a cruise with violations gives it too', () => {
  expect(modulesSeen('x 1 dependency violations (1 errors, 0 warnings). 12 modules, 33 dependencies cruised.')).toBe(12)
})

test('a cruise that saw nothing, or crashed, saw no module', () => {
  expect(modulesSeen('✔ no dependency violations found (0 modules, 0 dependencies cruised)')).toBe(0)
  expect(modulesSeen('TypeError: boom')).toBe(0)
})
