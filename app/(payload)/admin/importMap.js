import { ReviewLine as ReviewLine_b37bd3f6b484d016d2799f4703a4cd47 } from '@/components/admin/publishing/review-line'
import { TitleCell as TitleCell_b93d93bf79d93b2bc8db2e91f9d4fd0c } from '@/components/admin/lists/title-cell'
import { TitleField as TitleField_9adb77a992fb9c850c21f925deb9de81 } from '@/components/admin/writing/title-field'
import { ExcerptField as ExcerptField_0528b1e379060fbc1f49cd02191926ad } from '@/components/admin/writing/excerpt-field'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { bodyViews as bodyViews_4f81fb5fa7d6a05e650e871806587b46 } from '@/components/admin/blocks-in-text/body-views'
import { SlashMenuFeatureClient as SlashMenuFeatureClient_e72d69bc88b72735446f0350a74f5734 } from '@/components/admin/writing-tools/slash-menu/slash-menu'
import { TextKeysFeatureClient as TextKeysFeatureClient_67f649fc2f9fa22f68d8ceef55dc98ee } from '@/components/admin/writing-tools/text-keys'
import { SelectionToolbarFeatureClient as SelectionToolbarFeatureClient_61070b3b70674fe3486eaedc49f787e8 } from '@/components/admin/writing-tools/toolbar/selection-toolbar'
import { LanguageFeatureClient as LanguageFeatureClient_03c2edc6c28a205e26cc67859b8e3fef } from '@/components/admin/writing-tools/toolbar/language-feature'
import { BodyEditorFeatureClient as BodyEditorFeatureClient_c3ae092f198ac9bcdd14f239165a859f } from '@/components/admin/writing-tools/footer/open-bodies'
import { WritingToolbarFeatureClient as WritingToolbarFeatureClient_8e6266b85ed2e8e5b8fcc08ad7ef01f9 } from '@/components/admin/writing-tools/toolbar/writing-toolbar'
import { BlocksInTextFeatureClient as BlocksInTextFeatureClient_d96cd9217c03c515eea6fb5c41123949 } from '@/components/admin/blocks-in-text/blocks-feature'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { DocumentField as DocumentField_f0bbde76456f8d3680d8762261a8827f } from '@/components/admin/document-search/document-field'
import { SyncBlockFields as SyncBlockFields_7085c817c1fb5565a71526f4c8cbb0c1 } from '@/components/admin/saving/sync-block-fields'
import { PasteFeatureClient as PasteFeatureClient_ccb6601c68ca1be7fbb30ef40773b88a } from '@/components/admin/editor/paste'
import { FlushEditorFeatureClient as FlushEditorFeatureClient_c464e0d2b57b039bdb7bbc1e8057527d } from '@/components/admin/saving/flush-editor'
import { AutoLinkFeatureClient as AutoLinkFeatureClient_5c6354a928e8aa132ed967f37b248567 } from '@/components/admin/editor/auto-link'
import { LinkFeatureClient as LinkFeatureClient_7512ed56ee416ebd7f2799577ae869cd } from '@/components/admin/writing-tools/link/link-feature'
import { OrderedListFeatureClient as OrderedListFeatureClient_d4bfc98a8603c9856f54c8c9603c183d } from '@/components/admin/editor/ordered-list'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureField as PictureField_71a6f4e8cffe41a89e866556407e7a96 } from '@/components/admin/uploads/picture-field'
import { DescribePicture as DescribePicture_ac4972d8732e23329e374729c1b2f06e } from '@/components/admin/editor/describe-picture'
import { AddPictures as AddPictures_7743df2e915cacbd81803bb7d52a4f34 } from '@/components/admin/uploads/add-pictures'
import { TableFeatureClient as TableFeatureClient_9c0f5b00aeb0435b6281e965a6abe08d } from '@/components/admin/editor/table'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyComparison as BodyComparison_c95c02602074504a92ebf05337eb5ae0 } from '@/components/admin/history/body-comparison'
import { Panel as Panel_551e2246c6f12b6b329844106e06baf5 } from '@/components/admin/writing/panel'
import { ReportPane as ReportPane_3ba30f4badea54bdb5c521efe46cf222 } from '@/components/admin/report/report-pane'
import { AlreadyPublished as AlreadyPublished_1ca6f83f258713b5b2108cce2d7bc9da } from '@/components/admin/writing/already-published'
import { KnownTags as KnownTags_a0d14f711b1d40b07aa38853bdd7570f } from '@/components/admin/document/known-tags'
import { Origin as Origin_f299ba19668b42c092d06216f7c75407 } from '@/components/admin/deposit/origin'
import { DayFilter as DayFilter_f9f47c1664ba9b604c245bce46a6d715 } from '@/components/admin/lists/day-filter'
import { Schedule as Schedule_437fa08731a58c1d30c811a7a45aa67d } from '@/components/admin/schedule/schedule'
import { Reminder as Reminder_3fdb21ab69030b5e0b66a5a383b81994 } from '@/components/admin/reminders/reminder'
import { BeforePublication as BeforePublication_4df25896f23063c23872cf28a7087767 } from '@/components/admin/writing/before-publication'
import { MetaTitleComponent as MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaDescriptionComponent as MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaImageComponent as MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { SharedLink as SharedLink_f9db71ed27be0c188569233c8c50a203 } from '@/components/admin/writing/shared-link'
import { CreatorCell as CreatorCell_a22559aa16c538ad4bf0b3a967320368 } from '@/components/admin/lists/creator-cell'
import { GoneCreator as GoneCreator_c10e7f84a0da09cab35eee37cdb2b31d } from '@/components/admin/document/gone-creator'
import { NotCompared as NotCompared_ad8c5fbe0778e8ae9be1b358c45686c0 } from '@/components/admin/history/not-compared'
import { StatusCell as StatusCell_476b59ddbb050b509131c5ed12e22f28 } from '@/components/admin/lists/status-cell'
import { ListDeposit as ListDeposit_9895b394046e54b803ce66d14bcc6deb } from '@/components/admin/deposit/list-deposit'
import { ListChips as ListChips_798b3f32d889492954fdc255cd01cc39 } from '@/components/admin/lists/chips/list-chips'
import { LivePreviewPanel as LivePreviewPanel_6f6d3ac309988e2e1fd90230ea3d8b27 } from '@/components/admin/document/live-preview-panel'
import { SlowSaves as SlowSaves_d68bb748a08fadbaa98f07c3a8fe29f3 } from '@/components/admin/saving/slow-saves'
import { FirstSave as FirstSave_9b0eb6ed4dfe1a9c50d34c08094914ec } from '@/components/admin/saving/first-save'
import { CollectionSaveGuard as CollectionSaveGuard_8a79b7ab881c2d5ef113b79cc4df0fb2 } from '@/components/admin/save-guard/collection-save-guard'
import { Presence as Presence_0024f6eb6e975b1d1bed42be2419adf6 } from '@/components/admin/presence/presence'
import { RefusedPublication as RefusedPublication_6c2bae5736a5c6991e56311bb88540a0 } from '@/components/admin/saving/refused-publication'
import { ViewOnSite as ViewOnSite_afc603cabb04840587f6aee2f7f153a2 } from '@/components/admin/document/view-on-site'
import { CollectionFoot as CollectionFoot_8362e2de7e37a68700f0fb5f6c0e4602 } from '@/components/admin/writing-tools/footer/collection-foot'
import { CollectionReport as CollectionReport_12409b6f4997bbc028a3ecd061ba6bc6 } from '@/components/admin/report/collection-report'
import { FirstCursor as FirstCursor_ba75498b3b25861406c7af76acc961af } from '@/components/admin/writing/first-cursor'
import { DropOnForm as DropOnForm_ee520a8367992c9b5d5ec821b2630203 } from '@/components/admin/deposit/drop-drafts'
import { AskWhom as AskWhom_d51b06b1b4b81dddb9000af1d7622ad2 } from '@/components/admin/document/ask-whom'
import { VersionsItem as VersionsItem_279caaf1320c2de91c23b3030a3ab5c3 } from '@/components/admin/writing/versions-item'
import { UndoLastStep as UndoLastStep_e5f35893b08d1ecce5dc8187a6ef61ff } from '@/components/admin/history/undo-last-step'
import { CollectionPublishButton as CollectionPublishButton_0b569b290e51538c56116f9835a64531 } from '@/components/admin/publishing/collection-publish-button'
import { VersionsView as VersionsView_3506a233b5d769f16008288b4e8b8da3 } from '@/components/admin/history/versions-view'
import { ListView as ListView_4456f49b27e9145a338bfbf372030b19 } from '@/components/admin/lists/list-view'
import { ScheduledTitleCell as ScheduledTitleCell_18b57e94cbd800addaf39b32240e17b6 } from '@/components/admin/lists/scheduled-title-cell'
import { ParisCell as ParisCell_8c219fa3135682f4d0a4cf10adcb1827 } from '@/components/admin/schedule/paris-time'
import { ParisField as ParisField_8c219fa3135682f4d0a4cf10adcb1827 } from '@/components/admin/schedule/paris-time'
import { CollectionPlainGuard as CollectionPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2 } from '@/components/admin/save-guard/collection-save-guard'
import { VerifiedToday as VerifiedToday_9b885ee3d744da39355cc5e6830ca2e5 } from '@/components/admin/figures/verified-today'
import { RecheckCell as RecheckCell_2e5c7164c45185fc55559c49ee461471 } from '@/components/admin/figures/recheck-cell'
import { UsesOfFile as UsesOfFile_481cfd1865768727bd3116aaf5b948f2 } from '@/components/admin/document/uses-of-file'
import { DueFigures as DueFigures_36d9d25e0ef4aba29758003db981186e } from '@/components/admin/figures/due-figures'
import { Framing as Framing_1b0bf0ed6649a348fc00f228cbcd962f } from '@/components/admin/uploads/framing'
import { WordsOfPicture as WordsOfPicture_0f990a961e3cf2d03e5f8133836591df } from '@/components/admin/posters/words-of-picture'
import { LibraryFiles as LibraryFiles_ecedae982973091ead42a84230ff800c } from '@/components/admin/uploads/library-files'
import { LibraryFilters as LibraryFilters_e598d9dc6ecee37d5dd5db11569b6d7f } from '@/components/admin/lists/library-filters'
import { FormStrength as FormStrength_f5a22900eca9707e2349572335232d1f } from '@/components/admin/accounts/password-strength/form-strength'
import { InvitationChoice as InvitationChoice_146e1dcf3335b60e2461cee56b87eea9 } from '@/components/admin/accounts/invitation-choice'
import { FrozenCell as FrozenCell_964fe025f116321748dda98682f8cdc5 } from '@/components/admin/accounts/frozen-cell'
import { AccountPlainGuard as AccountPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2 } from '@/components/admin/save-guard/collection-save-guard'
import { AccountAccess as AccountAccess_52737ac080f555823ef2cb69f2e772d2 } from '@/components/admin/accounts/account-access'
import { KeyPanel as KeyPanel_90b285dc2f04538e2576a04f1181c6e6 } from '@/components/admin/keys/key-panel'
import { RecordedDocumentCell as RecordedDocumentCell_b44cd513b5194288c3c202e16c27a514 } from '@/components/admin/journal/recorded-document'
import { RecordedDocumentField as RecordedDocumentField_b44cd513b5194288c3c202e16c27a514 } from '@/components/admin/journal/recorded-document'
import { ExportLink as ExportLink_9a35bf9a2b549b8d338c536aa9660c02 } from '@/components/admin/journal/export-link'
import { RedirectState as RedirectState_181711f5aaeced16c81278be81596f25 } from '@/components/admin/document/redirect-state'
import { OwnAddress as OwnAddress_a32394b2a3a7f539cc297bfbd47a86c0 } from '@/components/admin/document-search/own-address'
import { GlobalPlainGuard as GlobalPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2 } from '@/components/admin/save-guard/collection-save-guard'
import { LogoutButton as LogoutButton_4a5c5838b2c7ecd6d9055fba504ff1d0 } from '@/components/admin/kept-texts/logout-button'
import { Mark as Mark_334250e18ce0b45af3e0c04bb6fe8307 } from '@/components/admin/logo'
import { Logo as Logo_334250e18ce0b45af3e0c04bb6fe8307 } from '@/components/admin/logo'
import { GoTo as GoTo_5762789d85e760139322b72586d15f94 } from '@/components/admin/go-to/go-to'
import { SecondFactorNotice as SecondFactorNotice_58915ea9313e51424b28072bab6a8ba3 } from '@/components/admin/accounts/second-factor/notice'
import { DashboardHeading as DashboardHeading_dbbae249eaf9866c8f24fe7fdc83e3fd } from '@/components/admin/dashboard/heading'
import { CollectionKeptTexts as CollectionKeptTexts_0df3ae8bc3361f0ea8d72d1079b6ac11 } from '@/components/admin/kept-texts/collection-kept-texts'
import { OpenMenu as OpenMenu_ef1ae8ad0feb6fdabec91e8b71f2a9de } from '@/components/admin/open-menu'
import { ThemeCookie as ThemeCookie_89db58640bb987d166ca709b7053b6d0 } from '@/components/admin/theme-cookie'
import { ParisClock as ParisClock_34cd1beff3f8b120cd075ae8e4dae2a4 } from '@/components/admin/paris-clock/paris-clock'
import { BulkToasts as BulkToasts_5ea4f70497aa720e620b3e55c8c0320f } from '@/components/admin/lists/bulk-toasts'
import { IdentityQuestion as IdentityQuestion_5d60f1ba7bf6576fd36cc89daf4d8ebf } from '@/components/admin/accounts/identity-question'
import { AccessibleNames as AccessibleNames_e5c949d5d7386a73e59605dd1b5dd0b5 } from '@/components/admin/accessibility/accessible-names'
import { DashboardPage as DashboardPage_8032e8654104ca7c13d7d75666ff114c } from '@/components/admin/dashboard/page'
import { LoginView as LoginView_2f51ee36f5450e2a6d285ab79d53f186 } from '@/components/admin/login/login-view'
import { ResetView as ResetView_a8da81768715a2dcefbbcd3d7fce0f9d } from '@/components/admin/login/reset-view'
import { OwedView as OwedView_0b9f8c6e6cfad2bef2441e32a8885500 } from '@/components/admin/accounts/second-factor/owed-view'
import { AddressPage as AddressPage_c94ec632bafe3663ed2685be4de76737 } from '@/components/admin/accounts/address-page'
import { DepositView as DepositView_7912f98a1136754ba0528a39e9ae09eb } from '@/components/admin/deposit/deposit-view'
import { GuideView as GuideView_37eebd921c9f42db37875c8d134bca23 } from '@/components/admin/guide/guide-view'
import { FirstSteps as FirstSteps_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { OwnDrafts as OwnDrafts_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { ToReview as ToReview_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { ToRecheck as ToRecheck_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Messages as Messages_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Scheduled as Scheduled_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Published as Published_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Trashed as Trashed_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { BrokenLinks as BrokenLinks_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { Alerts as Alerts_35358ef79adb6dd9c21fcca4a5552a0a } from '@/components/admin/dashboard/widgets'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/components/admin/publishing/review-line#ReviewLine": ReviewLine_b37bd3f6b484d016d2799f4703a4cd47,
  "@/components/admin/lists/title-cell#TitleCell": TitleCell_b93d93bf79d93b2bc8db2e91f9d4fd0c,
  "@/components/admin/writing/title-field#TitleField": TitleField_9adb77a992fb9c850c21f925deb9de81,
  "@/components/admin/writing/excerpt-field#ExcerptField": ExcerptField_0528b1e379060fbc1f49cd02191926ad,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@/components/admin/blocks-in-text/body-views#bodyViews": bodyViews_4f81fb5fa7d6a05e650e871806587b46,
  "@/components/admin/writing-tools/slash-menu/slash-menu#SlashMenuFeatureClient": SlashMenuFeatureClient_e72d69bc88b72735446f0350a74f5734,
  "@/components/admin/writing-tools/text-keys#TextKeysFeatureClient": TextKeysFeatureClient_67f649fc2f9fa22f68d8ceef55dc98ee,
  "@/components/admin/writing-tools/toolbar/selection-toolbar#SelectionToolbarFeatureClient": SelectionToolbarFeatureClient_61070b3b70674fe3486eaedc49f787e8,
  "@/components/admin/writing-tools/toolbar/language-feature#LanguageFeatureClient": LanguageFeatureClient_03c2edc6c28a205e26cc67859b8e3fef,
  "@/components/admin/writing-tools/footer/open-bodies#BodyEditorFeatureClient": BodyEditorFeatureClient_c3ae092f198ac9bcdd14f239165a859f,
  "@/components/admin/writing-tools/toolbar/writing-toolbar#WritingToolbarFeatureClient": WritingToolbarFeatureClient_8e6266b85ed2e8e5b8fcc08ad7ef01f9,
  "@/components/admin/blocks-in-text/blocks-feature#BlocksInTextFeatureClient": BlocksInTextFeatureClient_d96cd9217c03c515eea6fb5c41123949,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/admin/document-search/document-field#DocumentField": DocumentField_f0bbde76456f8d3680d8762261a8827f,
  "@/components/admin/saving/sync-block-fields#SyncBlockFields": SyncBlockFields_7085c817c1fb5565a71526f4c8cbb0c1,
  "@/components/admin/editor/paste#PasteFeatureClient": PasteFeatureClient_ccb6601c68ca1be7fbb30ef40773b88a,
  "@/components/admin/saving/flush-editor#FlushEditorFeatureClient": FlushEditorFeatureClient_c464e0d2b57b039bdb7bbc1e8057527d,
  "@/components/admin/editor/auto-link#AutoLinkFeatureClient": AutoLinkFeatureClient_5c6354a928e8aa132ed967f37b248567,
  "@/components/admin/writing-tools/link/link-feature#LinkFeatureClient": LinkFeatureClient_7512ed56ee416ebd7f2799577ae869cd,
  "@/components/admin/editor/ordered-list#OrderedListFeatureClient": OrderedListFeatureClient_d4bfc98a8603c9856f54c8c9603c183d,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/admin/uploads/picture-field#PictureField": PictureField_71a6f4e8cffe41a89e866556407e7a96,
  "@/components/admin/editor/describe-picture#DescribePicture": DescribePicture_ac4972d8732e23329e374729c1b2f06e,
  "@/components/admin/uploads/add-pictures#AddPictures": AddPictures_7743df2e915cacbd81803bb7d52a4f34,
  "@/components/admin/editor/table#TableFeatureClient": TableFeatureClient_9c0f5b00aeb0435b6281e965a6abe08d,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/admin/history/body-comparison#BodyComparison": BodyComparison_c95c02602074504a92ebf05337eb5ae0,
  "@/components/admin/writing/panel#Panel": Panel_551e2246c6f12b6b329844106e06baf5,
  "@/components/admin/report/report-pane#ReportPane": ReportPane_3ba30f4badea54bdb5c521efe46cf222,
  "@/components/admin/writing/already-published#AlreadyPublished": AlreadyPublished_1ca6f83f258713b5b2108cce2d7bc9da,
  "@/components/admin/document/known-tags#KnownTags": KnownTags_a0d14f711b1d40b07aa38853bdd7570f,
  "@/components/admin/deposit/origin#Origin": Origin_f299ba19668b42c092d06216f7c75407,
  "@/components/admin/lists/day-filter#DayFilter": DayFilter_f9f47c1664ba9b604c245bce46a6d715,
  "@/components/admin/schedule/schedule#Schedule": Schedule_437fa08731a58c1d30c811a7a45aa67d,
  "@/components/admin/reminders/reminder#Reminder": Reminder_3fdb21ab69030b5e0b66a5a383b81994,
  "@/components/admin/writing/before-publication#BeforePublication": BeforePublication_4df25896f23063c23872cf28a7087767,
  "@payloadcms/plugin-seo/client#MetaTitleComponent": MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaDescriptionComponent": MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaImageComponent": MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@/components/admin/writing/shared-link#SharedLink": SharedLink_f9db71ed27be0c188569233c8c50a203,
  "@/components/admin/lists/creator-cell#CreatorCell": CreatorCell_a22559aa16c538ad4bf0b3a967320368,
  "@/components/admin/document/gone-creator#GoneCreator": GoneCreator_c10e7f84a0da09cab35eee37cdb2b31d,
  "@/components/admin/history/not-compared#NotCompared": NotCompared_ad8c5fbe0778e8ae9be1b358c45686c0,
  "@/components/admin/lists/status-cell#StatusCell": StatusCell_476b59ddbb050b509131c5ed12e22f28,
  "@/components/admin/deposit/list-deposit#ListDeposit": ListDeposit_9895b394046e54b803ce66d14bcc6deb,
  "@/components/admin/lists/chips/list-chips#ListChips": ListChips_798b3f32d889492954fdc255cd01cc39,
  "@/components/admin/document/live-preview-panel#LivePreviewPanel": LivePreviewPanel_6f6d3ac309988e2e1fd90230ea3d8b27,
  "@/components/admin/saving/slow-saves#SlowSaves": SlowSaves_d68bb748a08fadbaa98f07c3a8fe29f3,
  "@/components/admin/saving/first-save#FirstSave": FirstSave_9b0eb6ed4dfe1a9c50d34c08094914ec,
  "@/components/admin/save-guard/collection-save-guard#CollectionSaveGuard": CollectionSaveGuard_8a79b7ab881c2d5ef113b79cc4df0fb2,
  "@/components/admin/presence/presence#Presence": Presence_0024f6eb6e975b1d1bed42be2419adf6,
  "@/components/admin/saving/refused-publication#RefusedPublication": RefusedPublication_6c2bae5736a5c6991e56311bb88540a0,
  "@/components/admin/document/view-on-site#ViewOnSite": ViewOnSite_afc603cabb04840587f6aee2f7f153a2,
  "@/components/admin/writing-tools/footer/collection-foot#CollectionFoot": CollectionFoot_8362e2de7e37a68700f0fb5f6c0e4602,
  "@/components/admin/report/collection-report#CollectionReport": CollectionReport_12409b6f4997bbc028a3ecd061ba6bc6,
  "@/components/admin/writing/first-cursor#FirstCursor": FirstCursor_ba75498b3b25861406c7af76acc961af,
  "@/components/admin/deposit/drop-drafts#DropOnForm": DropOnForm_ee520a8367992c9b5d5ec821b2630203,
  "@/components/admin/document/ask-whom#AskWhom": AskWhom_d51b06b1b4b81dddb9000af1d7622ad2,
  "@/components/admin/writing/versions-item#VersionsItem": VersionsItem_279caaf1320c2de91c23b3030a3ab5c3,
  "@/components/admin/history/undo-last-step#UndoLastStep": UndoLastStep_e5f35893b08d1ecce5dc8187a6ef61ff,
  "@/components/admin/publishing/collection-publish-button#CollectionPublishButton": CollectionPublishButton_0b569b290e51538c56116f9835a64531,
  "@/components/admin/history/versions-view#VersionsView": VersionsView_3506a233b5d769f16008288b4e8b8da3,
  "@/components/admin/lists/list-view#ListView": ListView_4456f49b27e9145a338bfbf372030b19,
  "@/components/admin/lists/scheduled-title-cell#ScheduledTitleCell": ScheduledTitleCell_18b57e94cbd800addaf39b32240e17b6,
  "@/components/admin/schedule/paris-time#ParisCell": ParisCell_8c219fa3135682f4d0a4cf10adcb1827,
  "@/components/admin/schedule/paris-time#ParisField": ParisField_8c219fa3135682f4d0a4cf10adcb1827,
  "@/components/admin/save-guard/collection-save-guard#CollectionPlainGuard": CollectionPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2,
  "@/components/admin/figures/verified-today#VerifiedToday": VerifiedToday_9b885ee3d744da39355cc5e6830ca2e5,
  "@/components/admin/figures/recheck-cell#RecheckCell": RecheckCell_2e5c7164c45185fc55559c49ee461471,
  "@/components/admin/document/uses-of-file#UsesOfFile": UsesOfFile_481cfd1865768727bd3116aaf5b948f2,
  "@/components/admin/figures/due-figures#DueFigures": DueFigures_36d9d25e0ef4aba29758003db981186e,
  "@/components/admin/uploads/framing#Framing": Framing_1b0bf0ed6649a348fc00f228cbcd962f,
  "@/components/admin/posters/words-of-picture#WordsOfPicture": WordsOfPicture_0f990a961e3cf2d03e5f8133836591df,
  "@/components/admin/uploads/library-files#LibraryFiles": LibraryFiles_ecedae982973091ead42a84230ff800c,
  "@/components/admin/lists/library-filters#LibraryFilters": LibraryFilters_e598d9dc6ecee37d5dd5db11569b6d7f,
  "@/components/admin/accounts/password-strength/form-strength#FormStrength": FormStrength_f5a22900eca9707e2349572335232d1f,
  "@/components/admin/accounts/invitation-choice#InvitationChoice": InvitationChoice_146e1dcf3335b60e2461cee56b87eea9,
  "@/components/admin/accounts/frozen-cell#FrozenCell": FrozenCell_964fe025f116321748dda98682f8cdc5,
  "@/components/admin/save-guard/collection-save-guard#AccountPlainGuard": AccountPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2,
  "@/components/admin/accounts/account-access#AccountAccess": AccountAccess_52737ac080f555823ef2cb69f2e772d2,
  "@/components/admin/keys/key-panel#KeyPanel": KeyPanel_90b285dc2f04538e2576a04f1181c6e6,
  "@/components/admin/journal/recorded-document#RecordedDocumentCell": RecordedDocumentCell_b44cd513b5194288c3c202e16c27a514,
  "@/components/admin/journal/recorded-document#RecordedDocumentField": RecordedDocumentField_b44cd513b5194288c3c202e16c27a514,
  "@/components/admin/journal/export-link#ExportLink": ExportLink_9a35bf9a2b549b8d338c536aa9660c02,
  "@/components/admin/document/redirect-state#RedirectState": RedirectState_181711f5aaeced16c81278be81596f25,
  "@/components/admin/document-search/own-address#OwnAddress": OwnAddress_a32394b2a3a7f539cc297bfbd47a86c0,
  "@/components/admin/save-guard/collection-save-guard#GlobalPlainGuard": GlobalPlainGuard_8a79b7ab881c2d5ef113b79cc4df0fb2,
  "@/components/admin/kept-texts/logout-button#LogoutButton": LogoutButton_4a5c5838b2c7ecd6d9055fba504ff1d0,
  "@/components/admin/logo#Mark": Mark_334250e18ce0b45af3e0c04bb6fe8307,
  "@/components/admin/logo#Logo": Logo_334250e18ce0b45af3e0c04bb6fe8307,
  "@/components/admin/go-to/go-to#GoTo": GoTo_5762789d85e760139322b72586d15f94,
  "@/components/admin/accounts/second-factor/notice#SecondFactorNotice": SecondFactorNotice_58915ea9313e51424b28072bab6a8ba3,
  "@/components/admin/dashboard/heading#DashboardHeading": DashboardHeading_dbbae249eaf9866c8f24fe7fdc83e3fd,
  "@/components/admin/kept-texts/collection-kept-texts#CollectionKeptTexts": CollectionKeptTexts_0df3ae8bc3361f0ea8d72d1079b6ac11,
  "@/components/admin/open-menu#OpenMenu": OpenMenu_ef1ae8ad0feb6fdabec91e8b71f2a9de,
  "@/components/admin/theme-cookie#ThemeCookie": ThemeCookie_89db58640bb987d166ca709b7053b6d0,
  "@/components/admin/paris-clock/paris-clock#ParisClock": ParisClock_34cd1beff3f8b120cd075ae8e4dae2a4,
  "@/components/admin/lists/bulk-toasts#BulkToasts": BulkToasts_5ea4f70497aa720e620b3e55c8c0320f,
  "@/components/admin/accounts/identity-question#IdentityQuestion": IdentityQuestion_5d60f1ba7bf6576fd36cc89daf4d8ebf,
  "@/components/admin/accessibility/accessible-names#AccessibleNames": AccessibleNames_e5c949d5d7386a73e59605dd1b5dd0b5,
  "@/components/admin/dashboard/page#DashboardPage": DashboardPage_8032e8654104ca7c13d7d75666ff114c,
  "@/components/admin/login/login-view#LoginView": LoginView_2f51ee36f5450e2a6d285ab79d53f186,
  "@/components/admin/login/reset-view#ResetView": ResetView_a8da81768715a2dcefbbcd3d7fce0f9d,
  "@/components/admin/accounts/second-factor/owed-view#OwedView": OwedView_0b9f8c6e6cfad2bef2441e32a8885500,
  "@/components/admin/accounts/address-page#AddressPage": AddressPage_c94ec632bafe3663ed2685be4de76737,
  "@/components/admin/deposit/deposit-view#DepositView": DepositView_7912f98a1136754ba0528a39e9ae09eb,
  "@/components/admin/guide/guide-view#GuideView": GuideView_37eebd921c9f42db37875c8d134bca23,
  "@/components/admin/dashboard/widgets#FirstSteps": FirstSteps_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#OwnDrafts": OwnDrafts_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#ToReview": ToReview_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#ToRecheck": ToRecheck_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Messages": Messages_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Scheduled": Scheduled_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Published": Published_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Trashed": Trashed_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#BrokenLinks": BrokenLinks_35358ef79adb6dd9c21fcca4a5552a0a,
  "@/components/admin/dashboard/widgets#Alerts": Alerts_35358ef79adb6dd9c21fcca4a5552a0a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
