import { Schedule as Schedule_437fa08731a58c1d30c811a7a45aa67d } from '@/components/admin/schedule/schedule'
import { TitleCell as TitleCell_75a41ec37a77a68af0b135594075c2e6 } from '@/components/admin/title-cell'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockWords as BlockWords_1fd935aff2112f3f87366bd3bf9fcbdf } from '@/components/admin/block-words'
import { WordPasteFeatureClient as WordPasteFeatureClient_e9231ac40375aab8b92ecb1ae01fe161 } from '@/components/admin/word-paste'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MetaTitleComponent as MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaDescriptionComponent as MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaImageComponent as MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { StatusCell as StatusCell_3d28ed67a911bbb4c7f14b02344a1eea } from '@/components/admin/status-cell'
import { PreviewBeside as PreviewBeside_4f34f8274ab2d1a826daab81ffec6c5d } from '@/components/admin/preview-beside'
import { SlowSaves as SlowSaves_73b3be5a84e1b7976921b33d231efbce } from '@/components/admin/slow-saves'
import { SaveGuard as SaveGuard_4ff63990e3617e9b50523622585ce3a6 } from '@/components/admin/save-guard/save-guard'
import { Presence as Presence_d7f5be693a1a78e9275fd932000f2662 } from '@/components/admin/presence'
import { RefusedPublication as RefusedPublication_d1cc109cd588f339bd0fb2edcfb4c060 } from '@/components/admin/refused-publication'
import { ViewOnSite as ViewOnSite_ec00d59b88445a75606380b5d3ee265d } from '@/components/admin/view-on-site'
import { ScheduledTitleCell as ScheduledTitleCell_3a33514ad0f3a57a6e8de32ea19ff47a } from '@/components/admin/schedule/scheduled-title-cell'
import { ParisCell as ParisCell_8c219fa3135682f4d0a4cf10adcb1827 } from '@/components/admin/schedule/paris-time'
import { ParisField as ParisField_8c219fa3135682f4d0a4cf10adcb1827 } from '@/components/admin/schedule/paris-time'
import { InvitationChoice as InvitationChoice_06d929acb2e191eb47bcf428d4822a49 } from '@/components/admin/invitation-choice'
import { AccountAccess as AccountAccess_57ef61a64d17b152cba4b99b4c2a41df } from '@/components/admin/account-access'
import { Mark as Mark_334250e18ce0b45af3e0c04bb6fe8307 } from '@/components/admin/logo'
import { Logo as Logo_334250e18ce0b45af3e0c04bb6fe8307 } from '@/components/admin/logo'
import { DashboardHeading as DashboardHeading_dbbae249eaf9866c8f24fe7fdc83e3fd } from '@/components/admin/dashboard/heading'
import { DashboardPage as DashboardPage_8032e8654104ca7c13d7d75666ff114c } from '@/components/admin/dashboard/page'
import { FirstSteps as FirstSteps_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { OwnDrafts as OwnDrafts_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { ReadyDrafts as ReadyDrafts_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Scheduled as Scheduled_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Published as Published_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Trashed as Trashed_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Alerts as Alerts_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/components/admin/schedule/schedule#Schedule": Schedule_437fa08731a58c1d30c811a7a45aa67d,
  "@/components/admin/title-cell#TitleCell": TitleCell_75a41ec37a77a68af0b135594075c2e6,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/admin/block-words#BlockWords": BlockWords_1fd935aff2112f3f87366bd3bf9fcbdf,
  "@/components/admin/word-paste#WordPasteFeatureClient": WordPasteFeatureClient_e9231ac40375aab8b92ecb1ae01fe161,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/plugin-seo/client#MetaTitleComponent": MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaDescriptionComponent": MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaImageComponent": MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@/components/admin/status-cell#StatusCell": StatusCell_3d28ed67a911bbb4c7f14b02344a1eea,
  "@/components/admin/preview-beside#PreviewBeside": PreviewBeside_4f34f8274ab2d1a826daab81ffec6c5d,
  "@/components/admin/slow-saves#SlowSaves": SlowSaves_73b3be5a84e1b7976921b33d231efbce,
  "@/components/admin/save-guard/save-guard#SaveGuard": SaveGuard_4ff63990e3617e9b50523622585ce3a6,
  "@/components/admin/presence#Presence": Presence_d7f5be693a1a78e9275fd932000f2662,
  "@/components/admin/refused-publication#RefusedPublication": RefusedPublication_d1cc109cd588f339bd0fb2edcfb4c060,
  "@/components/admin/view-on-site#ViewOnSite": ViewOnSite_ec00d59b88445a75606380b5d3ee265d,
  "@/components/admin/schedule/scheduled-title-cell#ScheduledTitleCell": ScheduledTitleCell_3a33514ad0f3a57a6e8de32ea19ff47a,
  "@/components/admin/schedule/paris-time#ParisCell": ParisCell_8c219fa3135682f4d0a4cf10adcb1827,
  "@/components/admin/schedule/paris-time#ParisField": ParisField_8c219fa3135682f4d0a4cf10adcb1827,
  "@/components/admin/invitation-choice#InvitationChoice": InvitationChoice_06d929acb2e191eb47bcf428d4822a49,
  "@/components/admin/account-access#AccountAccess": AccountAccess_57ef61a64d17b152cba4b99b4c2a41df,
  "@/components/admin/logo#Mark": Mark_334250e18ce0b45af3e0c04bb6fe8307,
  "@/components/admin/logo#Logo": Logo_334250e18ce0b45af3e0c04bb6fe8307,
  "@/components/admin/dashboard/heading#DashboardHeading": DashboardHeading_dbbae249eaf9866c8f24fe7fdc83e3fd,
  "@/components/admin/dashboard/page#DashboardPage": DashboardPage_8032e8654104ca7c13d7d75666ff114c,
  "@/components/admin/dashboard/widgets#FirstSteps": FirstSteps_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#OwnDrafts": OwnDrafts_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#ReadyDrafts": ReadyDrafts_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Scheduled": Scheduled_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Published": Published_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Trashed": Trashed_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Alerts": Alerts_35358ef79adb6dd9c21fcca4a5552a0a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
