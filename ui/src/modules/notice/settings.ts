import type { Schema } from '@/api/types'

/** A gateway; the secret is only sent, never told. */
export type Channel = Schema<'notice.NoticeSettings.ChannelView'>
export type ChannelKind = Channel['kind']
export const channelKinds = ['SMS', 'WECOM', 'DINGTALK', 'WEBHOOK'] as const satisfies readonly ChannelKind[]
export type NoticeSettings = Schema<'notice.NoticeSettings.Settings'>
