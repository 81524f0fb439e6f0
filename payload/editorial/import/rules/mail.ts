import { absorb, claim, isOpenLine, joinSeries, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'

const NAME = 'mail'
const HEADER =
  /^\*{0,2}(?:De|À|A|Cc|Cci|Objet|Sujet|Envoyé(?: le)?|Date|From|To|Subject|Sent|Pièces? jointes?|Pour|Répondre à|Reply-To|Destinataires?|Émetteur|Expéditeur|Diffusion|Réf(?:érence|\.)?)\s?\*{0,2}\s?:\*{0,2}\s*\S/i
const CERTAIN_HEADER = /^\*{0,2}(?:De|Objet|Sujet|From|Subject|Expéditeur|Émetteur)\s?\*{0,2}\s?:/i
const PASSED_ON =
  /^(?:[-_]{2,}\s?(?:Message (?:d['’]origine|transféré|original)|Forwarded message|Original message).{0,80}|(?:Message (?:d['’]origine|transféré|original)|Forwarded message|Original message|Début du message (?:transféré|réexpédié))\s?:?\s?[-_]*)$/i
/** « Le maire a écrit : » is of an article: a mail says the day, and outside a mail the hour or the address must stand there. */
const WROTE = /^Le (?=.{0,60}\d).{6,120} a écrit\s?:$/i
const WHO = /^\*{0,2}(?:De|From|Expéditeur|Émetteur)\s?\*{0,2}\s?:/i
const ABOUT = /^\*{0,2}(?:Objet|Sujet|Subject)\s?\*{0,2}\s?:/i
const SENT = /^\*{0,2}(?:Envoyé(?: le)?|Sent)\s?\*{0,2}\s?:/i
const DATED = /^\*{0,2}Date\s?\*{0,2}\s?:/i
const HOUR = /\b\d{1,2}\s?[:h]\s?\d{2}\b/
const ADDRESS = /\S@\S+\.\S/
const GREETING =
  /^(?:Bonjour|Bonsoir|Hello|Salut|Coucou|Cher|Chère|Chers|Chères|Re-?bonjour|Madame|Monsieur|Mesdames)(?=[\s,!.]|$)[^.?]{0,60}[,!.…]?$/i
const COVERING =
  /\b(?:ci-dessous|ci-jointe?s?|ci-après|voici|voilà|comme convenu|comme promis|tu trouveras|vous trouverez|je t['’]envoie|je vous (?:envoie|transmets|adresse|fais suivre)|en pièce jointe|bonne lecture|pour le site|pour la newsletter|dis-moi|dites-moi|n['’]hésite)/i
const FAREWELL =
  /^(?:(?:Bien |Très )?(?:cordialement|amicalement|sincèrement)|Cdt|Bien à (?:toi|vous)|(?:Belle|Bonne|Excellente) (?:journée|soirée|fin de (?:journée|semaine)|semaine|réception|lecture)|À (?:bientôt|très vite|demain|ta disposition|votre disposition)|Bises?|Respectueusement|Salutations|Dans l['’]attente|Bien (?:amicalement|respectueusement))(?=[\s,!.]|$)/i
const THANKS = /^(?:(?:Un grand |Encore |Mille )?mercis?)(?=[\s,!.]|$)/i
/** Around a newsletter: each is told from a sentence that begins so by what follows. */
const AROUND = new RegExp(
  `^(?:${[
    /vous (?:recevez|avez reçu) (?:ce|cet|cette) (?:message|e-?mail|mail|courriel|courrier électronique|newsletter|infolettre|lettre)(?: d['’]information)?,? (?:car|parce|en tant|suite|puisque|dans le cadre|à la suite|à l['’]adresse|sur (?:l['’]adresse|votre demande))(?!\p{L})/u,
    /(?:pour )?(?:vous |se |me )?(?:désinscrire|désabonner|désinscription|désabonnement)(?: de (?:cette|la|notre) (?:liste(?: de diffusion)?|lettre(?: d['’]information)?|newsletter|infolettre))?(?:\s?[.!»]?$|\s?[,:].{0,12}(?:cliqu|https?:|(?:ce|via le|par ce) lien(?!\p{L})))/u,
    /(?:voir|ouvrir|lire|afficher|consulter) (?:(?:ce|cet|cette|le|la|l['’])\s?(?:message|e-?mail|courriel|newsletter|infolettre|lettre) )?(?:dans|sur) (?:le|votre|un) navigateur(?!\p{L}).{0,20}$/u,
    /si (?:ce|cet|le) (?:message|e-?mail|courriel) ne s['’]affiche pas/u,
    /(?:gérer|modifier) (?:mes|vos) (?:préférences|abonnements)(?: (?:de|d['’])\s?(?:contact|communication|réception|abonnement|envoi|e-?mails?))?\s?[.!]?$/u,
    /si vous ne souhaitez plus recevoir (?:nos|ces?|cette|notre|d['’]|de nos|de) ?(?:messages?|e-?mails?|mails?|courriels?|communications?|newsletters?|infolettres?|lettres? d['’]information|informations? de notre part)(?!\p{L})/u,
  ]
    .map(({ source }) => source)
    .join('|')})`,
  'iu',
)
/** « Ce message et ses pièces jointes sont confidentiels »: the law's words may be long. */
const CONFIDENTIAL =
  /^(?:ce|cet) (?:message|e-?mail|mail|courriel|courrier)(?: électronique)?(?:,? (?:et|ainsi que) (?:ses|les|toutes ses|tous ses|toutes les|ses éventuelles) (?:pièces jointes|fichiers joints|documents joints)(?: éventuelles)?)? (?:est|sont|peut|peuvent|contient|contiennent)(?![\p{L}]).{0,100}(?:confidentiel|(?:exclusivement|uniquement|strictement) destiné|destinée?s? (?:exclusivement|uniquement|à l['’](?:usage|attention)|à (?:son|sa|ses|leur) destinataire|au seul|aux seul)|contenir des informations)/iu
/** What a program that writes texts asks below one. */
const ASSISTANT =
  /^(?:souhaitez|voulez|veux|souhaites)-(?:vous|tu) que (?:je |j['’])|^(?:si (?:vous le souhaitez|tu veux|besoin),? )?je peux (?:aussi|également|vous|te) (?:proposer|adapter|rédiger|raccourcir)|^n['’]hésite[sz]? pas à me (?:dire|demander|indiquer)/i
const DEVICE = /^(?:Envoyé (?:de|depuis) mon|Sent from my|Obtenir Outlook|Get Outlook)/i
/** Of a message without a farewell. */
const SIGNATURE = /^--\s*$/
/** What a message is about, above a text that was copied out of it. */
const SUBJECT = /^(?:Objet|Sujet|Subject)\s?:\s?\S/i
/** A mail begins and ends within so many lines. */
const NEAR = 12
const LONGEST = 220
/** What is said of the sending stands among so many blocks at either end. */
const EDGE = 6
const LONGEST_MENTION = 900
/** So many characters are more than a line to a colleague. */
const PARAGRAPH = 80
const REASON = 'Ce sont les mots du courriel, pas ceux de l’article'

/** The header, the greeting, the words that announce the text, the farewell and the signature of a mail are no article. */
export const mail: Rule = {
  name: NAME,
  apply(pieces, context) {
    const styled = ofMail(pieces)
    const headed = typedHeaders(styled, context)
    const isMail = context.source.format === 'eml' || headed !== styled || opens(headed)
    const opened = isMail ? opening(headed) : headed
    return around(closing(asked(quoted(forwarded(opened, context), context), context), isMail))
  },
}

/** The fields of the header are notes, one by one; the signature is one note. */
function ofMail(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const kind = piece.style?.kind
    if (kind === 'mailSignature' && last?.style?.kind === kind) absorb(last, piece)
    else made.push(isOfMail(piece) ? note(piece) : piece)
  }
  return made
}

function isOfMail({ style }: Piece): boolean {
  return style?.kind === 'mailHeader' || style?.kind === 'mailSignature' || style?.kind === 'metadata'
}

/** « -- » is the sign of a signature. */
function note(piece: Piece): Piece {
  if (wordsOfPiece(piece) === '--') {
    noteMarker(piece, partOf(piece), '--')
    piece.parts = []
  }
  return claim(piece, 'workingNote', NAME, REASON, 'certain')
}

/**
 * Two lines or more at the top, one of which says who writes, or about what. Further down « De : Rennes », « À : Brest » may
 * be of the article: there, what the message is about must be said, or more that only a mail has.
 */
function typedHeaders(pieces: Piece[], context: Context): Piece[] {
  const made: Piece[] = []
  let at = 0
  while (at < pieces.length) {
    const start = at
    while (at < pieces.length && isHeader(pieces[at], at === start)) at += 1
    const lines = pieces.slice(start, at)
    const isAlone = lines.length === 1 && start === 0 && SUBJECT.test(startOf(lines[0] as Piece))
    const words = lines.map(startOf)
    const isFirst = made.every(({ kind }) => kind === 'workingNote')
    const certain = isFirst ? CERTAIN_HEADER : ABOUT
    const isHead = isAlone || (lines.length > 1 && (words.some((line) => certain.test(line)) || isLetterHead(words)))
    if (isHead) made.push(lines.reduce((all, line) => absorb(all, line)))
    else made.push(...lines)
    if (isHead) claim(made.at(-1) as Piece, 'workingNote', NAME, REASON, 'certain')
    const next = pieces[at]
    if (next) made.push(next)
    if (next && isOpenLine(next) && saysPassedOn(startOf(next), context))
      claim(next, 'workingNote', NAME, REASON, 'certain')
    at += 1
  }
  return made.length < pieces.length ? made : pieces
}

function isHeader(piece: Piece | undefined, isFirst: boolean): boolean {
  return isOpenLine(piece) && (isFirst || !piece.hasGapBefore) && HEADER.test(startOf(piece))
}

function saysPassedOn(line: string, { source }: Context): boolean {
  if (PASSED_ON.test(line)) return true
  return WROTE.test(line) && (source.format === 'eml' || HOUR.test(line) || ADDRESS.test(line))
}

/** Fields that only a mail has: who wrote it, and when it was sent or an address. */
function isLetterHead(lines: string[]): boolean {
  const has = (field: RegExp) => lines.some((line) => field.test(line))
  if (!has(WHO)) return false
  if (has(SENT) || (lines.length >= 3 && has(ADDRESS))) return true
  return has(ABOUT) && lines.some((line) => DATED.test(line) && HOUR.test(line))
}

function opens(pieces: Piece[]): boolean {
  return pieces.slice(0, NEAR).some((piece) => isOpenLine(piece) && GREETING.test(startOf(piece)))
}

function opening(pieces: Piece[]): Piece[] {
  const greeting = pieces.slice(0, NEAR).findIndex((piece) => isOpenLine(piece) && GREETING.test(startOf(piece)))
  if (greeting >= 0) {
    claim(pieces[greeting] as Piece, 'workingNote', NAME, REASON)
    // What stands above the greeting is of the mail as well.
    for (const piece of pieces.slice(0, greeting)) if (isOpenLine(piece)) claim(piece, 'workingNote', NAME, REASON)
  }
  const first = greeting >= 0 ? greeting + 1 : pieces.findIndex((piece) => piece.kind === null)
  for (const piece of pieces.slice(Math.max(first, 0), Math.max(first, 0) + 4)) {
    if (!isOpenLine(piece) || wordsOfPiece(piece).length > LONGEST || !COVERING.test(startOf(piece))) break
    claim(piece, 'workingNote', NAME, REASON)
  }
  return pieces
}

/**
 * The messages of a mail, the newest first, each below the header of the next: one of them is the text. Those above it are
 * the words of who passed it on; those below it, in a mail, are what it answers. The text is the first that has two
 * paragraphs, or that is at least half as long as the longest below it.
 */
function forwarded(pieces: Piece[], context: Context): Piece[] {
  const passages = pieces.flatMap((_, at) => (at > 0 && isPassage(pieces, at, context) ? [at] : []))
  if (passages.length === 0) return pieces
  const messages = [0, ...passages].map((from, place) => pieces.slice(from, passages[place]))
  const words = messages.map((message) => message.filter((piece) => isOpenLine(piece) && !isQuote(piece, context)))
  const lengths = words.map(lengthOf)
  const longest = lengths.map(() => 0)
  for (let at = lengths.length - 2; at >= 0; at -= 1) {
    longest[at] = Math.max(longest[at + 1] as number, lengths[at + 1] as number)
  }
  const text = lengths.findIndex(
    (length, at) => length > 0 && (hasParagraphs(words[at] as Piece[]) || length * 2 >= (longest[at] as number)),
  )
  return messages.flatMap((message, at) => {
    if (at < text) return asOneNote(message, COVER)
    return at > text && text >= 0 && context.source.format === 'eml' ? asOneNote(message, EARLIER) : message
  })
}

/** Who passes a letter on writes a line or two; the words that announce it are notes already. */
function hasParagraphs(pieces: Piece[]): boolean {
  return pieces.filter((piece) => wordsOfPiece(piece).length >= PARAGRAPH).length > 1
}

/** The lines that follow each other and that nothing is decided about, as one note. */
function asOneNote(pieces: Piece[], reason: string): Piece[] {
  return joinSeries(pieces, isOpenLine, ([first, ...others]) => {
    for (const piece of others) absorb(first, piece)
    return [claim(first, 'workingNote', NAME, reason)]
  })
}

/** « Message transféré », or the header of a letter within one: in a mail, who wrote and about what is enough. */
function isPassage(pieces: Piece[], at: number, context: Context): boolean {
  const piece = pieces[at]
  if (piece?.kind !== 'workingNote' || piece.style !== undefined || piece.decision?.rule !== NAME) return false
  const lines = wordsOfPiece(piece).split('\n')
  if (lines.length === 1) return saysPassedOn(startOf(piece), context)
  if (!lines.every((line) => HEADER.test(line))) return false
  const above = pieces[at - 1]
  if (above?.kind === 'workingNote' && saysPassedOn(startOf(above), context)) return true
  const isOfMail =
    context.source.format === 'eml' && [WHO, ABOUT].every((field) => lines.some((line) => field.test(line)))
  return isOfMail || isLetterHead(lines)
}

function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + wordsOfPiece(piece).length, 0)
}

/** What a newsletter says of itself, and what a program that wrote the text asks. */
function around(pieces: Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ kind }) => kind !== 'workingNote')
  pieces.forEach((piece, place) => {
    if (!isOpenLine(piece) || piece.style?.kind === 'heading') return
    const words = startOf(piece)
    const isNearEnd = place < EDGE || place >= pieces.length - EDGE
    if (isNearEnd && isOfSending(wordsOfPiece(piece)))
      claim(piece, 'workingNote', NAME, 'La ligne parle de l’envoi, pas de l’article')
    else if (place === last && ASSISTANT.test(words))
      claim(piece, 'workingNote', NAME, 'La ligne s’adresse à qui a demandé le texte')
  })
  return pieces
}

function isOfSending(words: string): boolean {
  if (words.length <= LONGEST) return AROUND.test(words) || CONFIDENTIAL.test(words)
  return words.length <= LONGEST_MENTION && CONFIDENTIAL.test(words.slice(0, LONGEST))
}

/** From the farewell on: the name, what the person does, how to reach them. */
function closing(pieces: Piece[], isMail: boolean): Piece[] {
  const tail = Math.max(0, pieces.length - NEAR)
  const place = pieces.findIndex(
    (piece, at) =>
      at >= tail &&
      at > 0 &&
      isOpenLine(piece) &&
      wordsOfPiece(piece).length <= 120 &&
      (SIGNATURE.test(startOf(piece)) ||
        FAREWELL.test(startOf(piece)) ||
        DEVICE.test(startOf(piece)) ||
        (isMail && THANKS.test(startOf(piece)))),
  )
  if (place < 0) return pieces
  const made = pieces.slice(0, place)
  let note: Piece | undefined
  for (const piece of pieces.slice(place)) {
    const isNote = isOpenLine(piece) && (piece === pieces[place] || wordsOfPiece(piece).length <= LONGEST)
    if (!isNote) {
      note = undefined
      made.push(piece)
    } else if (note && !piece.hasGapBefore) {
      absorb(note, piece)
    } else {
      note = claim(piece, 'workingNote', NAME, REASON)
      made.push(piece)
    }
  }
  return made
}

/** An earlier message, in lines that begin with « > ». */
function quoted(pieces: Piece[], context: Context): Piece[] {
  if (context.source.format !== 'eml') return pieces
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const isQuoted = isOpenLine(piece) && isQuote(piece, context)
    if (isQuoted && last?.decision?.reason === EARLIER && last.last === piece.first - 1) absorb(last, piece)
    else made.push(isQuoted ? claim(piece, 'workingNote', NAME, EARLIER) : piece)
  }
  return made
}

function isQuote(piece: Piece, { source }: Context): boolean {
  return source.format === 'eml' && startOf(piece).startsWith('>')
}

/** What another message of the mail says is kept, and shown to nobody until somebody says otherwise. */
function asked(pieces: Piece[], context: Context): Piece[] {
  for (const piece of pieces) {
    const question = QUESTIONS[piece.decision?.reason ?? '']
    if (!question) continue
    ask(piece, context, {
      line: piece.first,
      name: 'kind',
      question,
      options: [
        { value: 'workingNote', label: 'Non, c’est une note de travail' },
        { value: 'paragraph', label: 'Oui, en paragraphes' },
      ],
    })
  }
  return pieces
}

const EARLIER = 'C’est un message plus ancien, cité dans le courriel'
const COVER = 'Ces mots accompagnent un message transféré'
const QUESTIONS: Record<string, string> = {
  [EARLIER]: 'Message précédent : en garder le texte ?',
  [COVER]: 'Mots au-dessus d’un message transféré : en garder le texte ?',
}

function startOf(piece: Piece): string {
  return wordsOfPiece(piece).slice(0, LONGEST)
}
