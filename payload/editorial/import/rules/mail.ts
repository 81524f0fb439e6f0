import { absorb, claim, isOpenLine, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'

const NAME = 'mail'
const HEADER =
  /^\*{0,2}(?:De|À|A|Cc|Cci|Objet|Sujet|Envoyé(?: le)?|Date|From|To|Subject|Sent|Pièces? jointes?|Pour|Répondre à|Reply-To|Destinataires?|Émetteur|Expéditeur|Diffusion|Réf(?:érence|\.)?)\s?\*{0,2}\s?:\*{0,2}\s*\S/i
const CERTAIN_HEADER = /^\*{0,2}(?:De|Objet|Sujet|From|Subject|Expéditeur|Émetteur)\s?\*{0,2}\s?:/i
const FORWARDED =
  /^(?:[-_]{2,}\s?)?(?:Message (?:d['’]origine|transféré|original)|Forwarded message|Original message|Début du message (?:transféré|réexpédié))|^Le .{6,80} a écrit\s?:$/i
const GREETING =
  /^(?:Bonjour|Bonsoir|Hello|Salut|Coucou|Cher|Chère|Chers|Chères|Re-?bonjour|Madame|Monsieur|Mesdames)(?=[\s,!.]|$)[^.?]{0,60}[,!.…]?$/i
const COVERING =
  /\b(?:ci-dessous|ci-jointe?s?|ci-après|voici|voilà|comme convenu|comme promis|tu trouveras|vous trouverez|je t['’]envoie|je vous (?:envoie|transmets|adresse|fais suivre)|en pièce jointe|bonne lecture|pour le site|pour la newsletter|dis-moi|dites-moi|n['’]hésite)/i
const FAREWELL =
  /^(?:(?:Bien |Très )?(?:cordialement|amicalement|sincèrement)|Cdt|Bien à (?:toi|vous)|(?:Belle|Bonne|Excellente) (?:journée|soirée|fin de (?:journée|semaine)|semaine|réception|lecture)|À (?:bientôt|très vite|demain|ta disposition|votre disposition)|Bises?|Respectueusement|Salutations|Dans l['’]attente|Bien (?:amicalement|respectueusement))(?=[\s,!.]|$)/i
const THANKS = /^(?:(?:Un grand |Encore |Mille )?mercis?)(?=[\s,!.]|$)/i
/** Around a newsletter. */
const AROUND =
  /^(?:vous (?:recevez|avez reçu) (?:ce|cet|cette) |(?:pour )?(?:vous|se|me) désinscrire|désinscription|se désabonner|(?:voir|ouvrir|lire|afficher|consulter) (?:(?:ce|cet|cette|le|la|l['’])\s?(?:message|e-?mail|courriel|newsletter|infolettre|lettre) )?(?:dans|sur) (?:le|votre|un) navigateur|si (?:ce|cet|le) (?:message|e-?mail|courriel) ne s['’]affiche pas|(?:gérer|modifier) (?:mes|vos) (?:préférences|abonnements)|si vous ne souhaitez plus recevoir|ce (?:message|courriel|courrier)(?: électronique)?(?: et (?:ses|les|toutes ses) pièces jointes)? (?:est|sont|peut|peuvent|contien))/i
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
const REASON = 'Ce sont les mots du courriel, pas ceux de l’article'

/** The header, the greeting, the words that announce the text, the farewell and the signature of a mail are no article. */
export const mail: Rule = {
  name: NAME,
  apply(pieces, context) {
    const styled = ofMail(pieces)
    const headed = typedHeaders(styled)
    const isMail = context.source.format === 'eml' || headed !== styled || opens(headed)
    const opened = isMail ? opening(headed) : headed
    return around(closing(quoted(forwarded(opened, context), context), isMail))
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

/** Two lines or more at the top, one of which says who writes, or about what; also below « Message transféré ». */
function typedHeaders(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  let at = 0
  while (at < pieces.length) {
    const start = at
    while (at < pieces.length && isHeader(pieces[at], at === start)) at += 1
    const lines = pieces.slice(start, at)
    const isAlone = lines.length === 1 && start === 0 && SUBJECT.test(startOf(lines[0] as Piece))
    const isHead = isAlone || (lines.length > 1 && lines.some((line) => CERTAIN_HEADER.test(startOf(line))))
    if (isHead) made.push(lines.reduce((all, line) => absorb(all, line)))
    else made.push(...lines)
    if (isHead) claim(made.at(-1) as Piece, 'workingNote', NAME, REASON, 'certain')
    const next = pieces[at]
    if (next) made.push(next)
    if (next && isOpenLine(next) && FORWARDED.test(startOf(next))) claim(next, 'workingNote', NAME, REASON, 'certain')
    at += 1
  }
  return made.length < pieces.length ? made : pieces
}

function isHeader(piece: Piece | undefined, isFirst: boolean): boolean {
  return isOpenLine(piece) && (isFirst || !piece.hasGapBefore) && HEADER.test(startOf(piece))
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
 * A letter that was passed on: above it, the words of who passed it on; below a letter that answers another, that other one.
 * The longer part is the text.
 */
function forwarded(pieces: Piece[], context: Context): Piece[] {
  const place = pieces.findLastIndex((piece) => piece.kind === 'workingNote' && isPassage(piece))
  if (place <= 0) return pieces
  const [above, below] = [pieces.slice(0, place), pieces.slice(place + 1)].map((part) => part.filter(isOpenLine))
  const [before, after] = [lengthOf(above ?? []), lengthOf(below ?? [])]
  if (before * 2 < after) for (const piece of above ?? []) claim(piece, 'workingNote', NAME, REASON)
  else if (context.source.format === 'eml' && before > 0)
    return [...pieces.slice(0, place + 1), ...earlier(pieces.slice(place + 1))]
  return pieces
}

/** The words of an earlier letter, as one note. */
function earlier(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (isOpenLine(piece) && last?.decision?.reason === EARLIER) absorb(last, piece)
    else made.push(isOpenLine(piece) ? claim(piece, 'workingNote', NAME, EARLIER) : piece)
  }
  return made
}

/** « Message transféré », or the header of a letter within one. */
function isPassage(piece: Piece): boolean {
  const lines = wordsOfPiece(piece).split('\n', 2)
  return piece.style === undefined && lines.every((line) => HEADER.test(line) || FORWARDED.test(line))
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
    if (AROUND.test(words)) claim(piece, 'workingNote', NAME, 'La ligne parle de l’envoi, pas de l’article')
    else if (place === last && ASSISTANT.test(words))
      claim(piece, 'workingNote', NAME, 'La ligne s’adresse à qui a demandé le texte')
  })
  return pieces
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

/** An earlier message, in lines that begin with « > »: kept, and shown to nobody until somebody says otherwise. */
function quoted(pieces: Piece[], context: Context): Piece[] {
  if (context.source.format !== 'eml') return pieces
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const isQuoted = isOpenLine(piece) && startOf(piece).startsWith('>')
    if (isQuoted && last?.decision?.reason === EARLIER && last.last === piece.first - 1) absorb(last, piece)
    else made.push(isQuoted ? claim(piece, 'workingNote', NAME, EARLIER) : piece)
  }
  for (const piece of made) {
    if (piece.decision?.reason !== EARLIER) continue
    ask(piece, context, {
      line: piece.first,
      name: 'kind',
      question: 'Message précédent : en garder le texte ?',
      options: [
        { value: 'workingNote', label: 'Non, c’est une note de travail' },
        { value: 'paragraph', label: 'Oui, en paragraphes' },
      ],
    })
  }
  return made
}

const EARLIER = 'C’est un message plus ancien, cité dans le courriel'

function startOf(piece: Piece): string {
  return wordsOfPiece(piece).slice(0, LONGEST)
}
