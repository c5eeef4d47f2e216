import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'error'

const signs: Record<Tone, { icon: IconName; label: string }> = {
  info: { icon: 'info', label: 'お知らせ' },
  success: { icon: 'check', label: '成功' },
  warning: { icon: 'warning', label: '注意' },
  error: { icon: 'stop', label: 'エラー' },
}

export interface BannerProps {
  tone: Tone
  title: string
  /** True when the banner answers what the reader has just done, so that a screen reader says it at once. */
  live?: boolean | undefined
  children?: ComponentChildren
}

/** 通知バナー: an icon with its meaning in words, a title, and what to do. */
export function Banner({ tone, title, live, children }: BannerProps) {
  return (
    <div class={`banner ${tone}`} role={live ? liveRole(tone) : undefined}>
      <Icon name={signs[tone].icon} label={signs[tone].label} />
      <div>
        <p class="title">{title}</p>
        {children}
      </div>
    </div>
  )
}

function liveRole(tone: Tone): 'alert' | 'status' {
  return tone === 'error' ? 'alert' : 'status'
}
