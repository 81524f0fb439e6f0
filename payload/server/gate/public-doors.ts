/**
 * The endpoints that take a body from people without a session, in lower case: Payload matches its endpoints in any
 * case (P26). Each checks by itself who asks. A feature that has such an endpoint names it here.
 */
const PUBLIC_DOORS = [
  '/api/users/login',
  '/api/users/login/second-factor',
  '/api/users/logout',
  '/api/users/refresh-token',
  '/api/users/forgot-password',
  '/api/users/reset-password',
  '/api/users/first-register',
  '/api/users/confirm-email',
  '/api/users/password-strength',
  '/api/messages/send',
  // Authorised by the secret of `.env`, before its body is read.
  '/api/commands/',
]

/** Returns whether strangers may send something to this path; a name that ends with a slash stands for all below it. */
export function isPublicDoor(path: string): boolean {
  const asked = path.toLowerCase()
  return PUBLIC_DOORS.some((door) => (door.endsWith('/') ? asked.startsWith(door) : asked === door))
}
