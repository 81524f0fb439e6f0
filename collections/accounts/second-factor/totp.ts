import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'

/** A clock may be one step early or late (RFC 6238, 5.2). */
const STEP_SECONDS = 30

/** Returns a new secret of 160 bits, in base 32, as applications take it. */
export const newTotpSecret = (): string => generateSecret()

/** Returns the address that an application reads from the QR code; `site` and `email` name the entry it makes. */
export function totpAddress(secret: string, site: string, email: string): string {
  return generateURI({ issuer: site, label: email, secret })
}

/** Returns the QR code of an address, as an SVG in black on white: cameras read no other in the dark scheme. */
export function qrCode(address: string): string {
  return renderSVG(address, { border: 4, ecc: 'M' })
}

/**
 * Returns the step (of 30 seconds) of a right code, to be kept as the last one used; null for a wrong code, and for one
 * of a step that is not after `lastStep`: each code is good once.
 */
export function acceptedStep(secret: string, code: string, lastStep: number | null, at = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const next = Math.floor(at / 1000 / STEP_SECONDS) + 1
  const outcome = verifySync({
    secret,
    token: code,
    epoch: Math.floor(at / 1000),
    epochTolerance: STEP_SECONDS,
    // A last step further ahead, which a clock set back leaves, is an error to the library: it is that no code is good yet.
    ...(lastStep !== null && { afterTimeStep: Math.min(lastStep, next) }),
  })
  return outcome.valid && 'timeStep' in outcome ? outcome.timeStep : null
}
