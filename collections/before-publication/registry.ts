import { boldHeading } from './bold-heading'
import { capitals } from './capitals'
import type { Check, ListedFinding, Rule, WrittenDocument } from './check'
import { doubtfulDescription } from './doubtful-description'
import { emptyHeading } from './empty-heading'
import { emptyText } from './empty-text'
import { figuresWithoutSource } from './figures-without-source'
import { incompleteBlock } from './incomplete-block'
import { longExcerpt } from './long-excerpt'
import { longTitle } from './long-title'
import { missingCategory } from './missing-category'
import { missingExcerpt } from './missing-excerpt'
import { missingTitle } from './missing-title'
import { noAddress } from './no-address'
import { noCover } from './no-cover'
import { noKeyword } from './no-keyword'
import { sameLinkWords } from './same-link-words'
import { skippedHeading } from './skipped-heading'
import { tableWithoutCaption } from './table-without-caption'
import { tableWithoutHeaders } from './table-without-headers'
import { typedList } from './typed-list'
import { undescribedPicture } from './undescribed-picture'
import { vagueLink } from './vague-link'
import { videoWithoutTranscript } from './video-without-transcript'
import { wrongLink } from './wrong-link'

export interface Listed extends Rule {
  check: Check
}

/** What blocks comes first, then what is advised, each in the order of the page. */
export const CHECKS: Listed[] = [
  { check: missingTitle, rule: 'missing-title', family: 'missing', name: 'Titre manquant' },
  { check: missingExcerpt, rule: 'missing-excerpt', family: 'missing', name: 'Chapô manquant' },
  { check: longExcerpt, rule: 'long-excerpt', family: 'missing', name: 'Chapô trop long' },
  { check: emptyText, rule: 'empty-text', family: 'missing', name: 'Texte manquant' },
  { check: incompleteBlock, rule: 'incomplete-block', family: 'missing', name: 'Bloc incomplet' },
  {
    check: wrongLink,
    rule: 'wrong-link',
    family: 'links',
    name: 'Lien sans adresse',
    why: 'Qui le suit n’arrive nulle part.',
    chapter: 'liens',
  },
  {
    check: undescribedPicture,
    rule: 'undescribed-picture',
    family: 'accessibility',
    name: 'Image sans texte de remplacement',
    why: 'Qui ne voit pas l’image ne sait pas ce qu’elle montre.',
    rgaa: '1.1',
    chapter: 'images',
  },
  { check: missingCategory, rule: 'missing-category', family: 'missing', name: 'Rubrique manquante' },
  { check: noAddress, rule: 'no-address', family: 'missing', name: 'Adresse impossible' },
  {
    check: longTitle,
    rule: 'long-title',
    family: 'findable',
    name: 'Titre long',
    why: 'Les moteurs de recherche le coupent, et il remplit l’écran d’un téléphone.',
  },
  {
    check: capitals,
    rule: 'capitals',
    family: 'accessibility',
    name: 'Phrase en capitales',
    why: 'Elle se lit plus lentement, et certains lecteurs d’écran l’épellent lettre à lettre.',
    chapter: 'texte',
  },
  {
    check: emptyHeading,
    rule: 'empty-heading',
    family: 'accessibility',
    name: 'Intertitre vide',
    canBlock: { byDefault: true },
    why: 'Un lecteur d’écran l’annonce, et rien ne suit.',
    rgaa: '9.1',
    chapter: 'intertitres',
  },
  {
    check: skippedHeading,
    rule: 'skipped-heading',
    family: 'accessibility',
    name: 'Niveau d’intertitre sauté',
    canBlock: { byDefault: false },
    why: 'Qui écoute la page se repère par les niveaux : un niveau sauté semble cacher une partie.',
    rgaa: '9.1',
    chapter: 'intertitres',
  },
  {
    check: boldHeading,
    rule: 'bold-heading',
    family: 'accessibility',
    name: 'Intertitre en gras',
    why: 'Qui écoute la page saute d’intertitre en intertitre : une ligne en gras n’en est pas un.',
    rgaa: '9.1',
    chapter: 'intertitres',
  },
  {
    check: typedList,
    rule: 'typed-list',
    family: 'accessibility',
    name: 'Liste tapée à la main',
    why: 'Une vraie liste annonce combien elle a d’entrées.',
    rgaa: '9.3',
    chapter: 'listes',
  },
  {
    check: tableWithoutCaption,
    rule: 'table-without-caption',
    family: 'accessibility',
    name: 'Tableau sans légende',
    canBlock: { byDefault: false },
    why: 'Elle dit ce que le tableau montre avant que ses cases soient lues.',
    rgaa: '5.4',
    chapter: 'tableaux',
  },
  {
    check: tableWithoutHeaders,
    rule: 'table-without-headers',
    family: 'accessibility',
    name: 'Tableau sans en-têtes',
    canBlock: { byDefault: false },
    why: 'Sans en-têtes, on entend des cases sans savoir de quoi elles parlent.',
    rgaa: '5.6',
    chapter: 'tableaux',
  },
  {
    check: vagueLink,
    rule: 'vague-link',
    family: 'accessibility',
    name: 'Lien vague',
    canBlock: { byDefault: false },
    why: 'Qui va de lien en lien n’entend que ces mots.',
    rgaa: '6.1',
    chapter: 'liens',
  },
  {
    check: sameLinkWords,
    rule: 'same-link-words',
    family: 'accessibility',
    name: 'Mêmes mots, deux adresses',
    why: 'Rien ne les distingue pour qui va de lien en lien.',
    rgaa: '6.1',
    chapter: 'liens',
  },
  {
    check: doubtfulDescription,
    rule: 'doubtful-description',
    family: 'accessibility',
    name: 'Texte de remplacement douteux',
    why: 'Il remplace l’image pour qui ne la voit pas.',
    rgaa: '1.3',
    chapter: 'images',
  },
  {
    check: videoWithoutTranscript,
    rule: 'video-without-transcript',
    family: 'accessibility',
    name: 'Vidéo sans transcription',
    canBlock: { byDefault: false },
    why: 'Qui n’entend pas, ou ne peut pas mettre le son, n’a que la transcription.',
    rgaa: '4.1',
    chapter: 'videos',
  },
  {
    check: figuresWithoutSource,
    rule: 'figures-without-source',
    family: 'facts',
    name: 'Chiffres sans source',
    canBlock: { byDefault: false },
    why: 'Un chiffre sans source ne peut pas être vérifié.',
  },
  { check: noCover, rule: 'no-cover', family: 'findable', name: 'Sans couverture' },
  {
    check: noKeyword,
    rule: 'no-keyword',
    family: 'findable',
    name: 'Sans mot-clé',
    why: 'Les mots-clés relient les articles entre eux.',
  },
]

/** Returns what is missing or doubtful in a document before it is published; empty when nothing is. */
export function findingsIn(document: WrittenDocument): ListedFinding[] {
  return CHECKS.flatMap(({ check, ...rule }) => check(document).map((finding) => ({ ...rule, ...finding })))
}
