/** Words of care, of work and of associations that are right, and not in the dictionary. */
export const TRADE_WORDS = wordsOf(`
  chapô chapôs
  aidance audiodécrit audiodécrite audiodécrits audiodécrites codesign coliving coworking cofinanceur cofinanceurs
  déprécariser déprécarisation écomobilité équithérapie gérontopsychiatrie hortithérapie humanitude infolettre infolettres
  médicosocial médicosociale médicosociaux médicosociales multisociétariat musculosquelettique musculosquelettiques
  musicothérapeute musicothérapeutes pairaidance pairaidant pairaidante pairaidants pairaidantes surcyclage surhandicap
  télésanté vélotypie vélotypiste vélotypistes vélocargo vélocargos snoezelen
  bibus médicobus vélobus pédibus mammobile covid dys visio visios crowdfunding upcycling pass
  Ehpad Esat Ésat Smic Scop Scops Scic Scics Carsat Urssaf Agefiph Qualiopi Montessori Snoezelen
`)

/** Breton words that French texts of Brittany have without a mark: dances, greetings, feasts, what stands in names. */
export const BRETON_WORDS = wordsOf(`
  ribot bihan bro dro hag mat vat tud tiez ker kêr enez menez fest deiz noz nozioù deizioù
  bagad bagadoù kevrenn kerlenn kenedel kendalc'h dañs dañsoù plinn fisel gavotenn laridé ridée kost koad pach hanter
  kan kanerien diskan diskaner diskaners kaner kaners gwerz gwerzioù soniñ sonioù sonerien soner biniou treujenn gaol telenn
  gouren gourenerien gouel gouelioù demat kenavo trugarez degemer yec'hed yec'hedmat bloavezh nedeleg wech all niverus holl
  brezhoneg brezhonek brezhonegerien breizh breizhad breizhiz skol skolioù diwan yezh bugale vugale mignoned gwenn
  kouign amann farz krampouezh chouchen sistr lambig bzh
`)

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}
