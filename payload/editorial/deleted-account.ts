/** Stands for the name of a person whose account was deleted. */
export const DELETED_ACCOUNT_NAME = 'Compte supprimé'
/** The same, within a sentence. */
export const DELETED_ACCOUNT = 'un compte supprimé'
