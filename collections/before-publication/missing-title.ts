import { type Check, finds, isEmpty } from './check'

export const missingTitle: Check = ({ title }) => (isEmpty(title) ? finds('blocks', 'À remplir : titre', 'title') : [])
