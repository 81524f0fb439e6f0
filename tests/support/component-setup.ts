import '@testing-library/jest-dom'

import { TextEncoder } from 'node:util'

// Every browser has it, jsdom does not; the drawn covers need it.
Object.assign(globalThis, { TextEncoder })
