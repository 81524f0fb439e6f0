/** Whether the person said that they leave this page: nothing asks them again. */
export const leaving = { isAgreed: false }
