/** The event of the window that opens « Aller à… ». */
export const OPEN_GO_TO = 'sk-open-go-to'
