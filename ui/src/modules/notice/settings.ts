export type ChannelKind = 'SMS' | 'WECOM' | 'DINGTALK' | 'WEBHOOK'
export const channelKinds: readonly ChannelKind[] = ['SMS', 'WECOM', 'DINGTALK', 'WEBHOOK']

export interface Channel {
  id?: string
  name: string
  kind: ChannelKind
  url: string
  template: string
  secretSet: boolean
  /** Only sent, never told. */
  secret?: string
  enabled: boolean
}

export interface NoticeSettings {
  email: { configured: boolean; from: string | null }
  channels: Channel[]
}
