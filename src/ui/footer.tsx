import { Mark } from './logo.tsx'

const links = [
  { href: '/about', label: '結について' },
  { href: '/about/municipalities', label: '自治体の方へ' },
  { href: '/statistics', label: '統計' },
  { href: '/terms', label: '利用規約' },
  { href: '/privacy', label: '個人情報の取扱い' },
  { href: '/accessibility', label: 'ウェブアクセシビリティ' },
]

export function Footer() {
  return (
    <footer class="foot">
      <div>
        <p class="brand">
          <Mark size={28} />
          <span>結</span>
        </p>
        <p>まちの困りごとと、都市の経験を結びます。</p>
        <nav aria-label="このサイトについて">
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
