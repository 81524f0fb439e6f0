/** Stands for the name of a person whose account was deleted, within a sentence. */
export const DELETED_ACCOUNT = 'un compte supprimé'
