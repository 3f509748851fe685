/**
 * The report's style sheet: one column for reading on a screen, A4 in print. The margins of the page
 * leave room for the page number that the printer puts below.
 */
export const style = `
:root { color-scheme: light }
@page { size: A4; margin: 18mm 16mm 20mm }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #1b1f24; font: 400 10.5pt/1.5 'Inter Variable', 'Noto Sans KR Variable', 'Segoe UI', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif; font-variant-numeric: tabular-nums; font-feature-settings: 'calt' 0; overflow-wrap: break-word }
:lang(ko) { word-break: keep-all; line-height: 1.6 }
main { max-width: 178mm; margin: 0 auto; padding: 14mm 8mm }
header { border-bottom: 1.5pt solid #1b1f24; padding-bottom: 5mm; margin-bottom: 7mm }
.kind { margin: 0 0 1mm; font-size: 8.5pt; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; color: #00639c }
h1 { margin: 0; font-size: 21pt; line-height: 1.2; font-weight: 680; letter-spacing: -.015em }
.authors { margin: 2mm 0 0; font-size: 11pt; white-space: pre-line }
.made { margin: 2mm 0 0; font-size: 9pt; color: #59636e }
h2 { margin: 9mm 0 3mm; font-size: 14pt; line-height: 1.3; font-weight: 650; letter-spacing: -.01em }
h2 .number { display: inline-block; min-width: 8mm; color: #00639c; font-weight: 600 }
h3 { margin: 6mm 0 2mm; font-size: 11pt; font-weight: 620 }
h4 { margin: 4mm 0 1.5mm; font-size: 9.5pt; font-weight: 600; color: #3a434d }
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3 }
.text { white-space: pre-line; max-width: 150mm }
.note { max-width: 160mm }
.note .picture { display: block; max-width: 100%; margin: 2mm 0; break-inside: avoid }
.note :is(ul, ol) { margin: 0 0 2.5mm; padding-left: 6mm }
.remark { margin-top: 1.5mm; font-size: 8.5pt; color: #59636e }
nav ol { list-style: none; margin: 0; padding: 0 }
nav li { padding: .7mm 0; border-bottom: .4pt solid #e4e8ec }
nav li .number { display: inline-block; min-width: 8mm; color: #00639c }
nav li li { padding-left: 8mm; border: 0; font-size: 9.5pt }
a { color: inherit; text-decoration: none }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 4mm; font-size: 9pt; line-height: 1.4; break-inside: auto }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 1.1mm 3mm 1.1mm 0; text-align: left; vertical-align: top; border-bottom: .4pt solid #d8dee4 }
th:last-child, td:last-child { padding-right: 0 }
thead th { font-weight: 600; color: #3a434d; border-bottom: .9pt solid #59636e; vertical-align: bottom }
caption { caption-side: top; padding: 0 0 1mm; text-align: left; font-size: 9pt; line-height: 1.4; color: #3a434d; break-after: avoid }
caption b, figcaption b { color: #1b1f24; font-weight: 600 }
.short { break-inside: avoid }
.facts th { width: 48mm; font-weight: 400; color: #59636e }
th.number, td.number { text-align: right; padding-right: 0; padding-left: 3mm }
td.number { white-space: nowrap }
th.wide { width: 42% }
td.label { min-width: 36mm; color: #59636e }
small { font-size: 8pt; color: #59636e }
small .value { color: #1b1f24; white-space: nowrap }
.default { color: #6b7580 }
mark { background: #fff1c9; color: inherit; padding: 0 1mm; border-radius: .6mm; -webkit-print-color-adjust: exact; print-color-adjust: exact }
code { font: 8pt/1.4 ui-monospace, 'DejaVu Sans Mono', Consolas, Menlo, monospace; color: #3a434d; overflow-wrap: anywhere }
.hash { font-size: 7.5pt }
.trust { display: inline-block; min-width: 4.2mm; padding: 0 .8mm; border: .5pt solid currentColor; border-radius: .8mm; font-size: 7.5pt; font-weight: 600; line-height: 1.35; text-align: center }
.trust.source { color: #1a7f37 }
.trust.literature { color: #00639c }
.trust.fitted { color: #7a3e9d }
.trust.chosen { color: #59636e }
.trust.unknown { color: #b42318 }
.legend-of-trust { display: flex; flex-wrap: wrap; gap: 1mm 5mm }
.cited { display: block; padding-left: 6mm; text-indent: -6mm }
.definitions { display: grid; grid-template-columns: 52mm 1fr; gap: .8mm 4mm; margin: 0 0 4mm; font-size: 8.5pt; line-height: 1.45 }
.definitions dt { font-weight: 500 }
.definitions dd { margin: 0; color: #3a434d }
h3 small { margin-left: 1.5mm; font-weight: 400 }
.symbol { color: #59636e; white-space: nowrap; padding-left: 1mm; font-size: 8.5pt }
.state { font-weight: 600 }
.state.done { color: #1a7f37 }
.state.failed, .level.error { color: #b42318; font-weight: 600 }
.state.cancelled, .state.interrupted, .state.running, .level.warning { color: #8a5a00; font-weight: 600 }
figure .picture { display: block; max-width: 100%; height: auto; margin: 0 auto }
figure { margin: 2mm 0 5mm; break-inside: avoid; width: 100% }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; break-inside: avoid }
figcaption { margin-top: 1mm; font-size: 8.5pt; line-height: 1.45; color: #3a434d }
svg { display: block; overflow: visible; width: 100%; height: auto; font-size: 11px }
.half svg { font-size: 11px }
svg text { fill: #3a434d }
svg .label { fill: #1b1f24; font-weight: 500 }
svg .axis { stroke: #59636e; stroke-width: .8; fill: none }
svg .grid { stroke: #e4e8ec; stroke-width: .7; fill: none }
svg .curve { fill: none; stroke-width: 1.1; stroke-linejoin: round }
svg .band { fill: none; stroke-width: .7; stroke-linejoin: round }
svg .thin { fill: none; stroke-width: .8; stroke-linejoin: round; opacity: .7 }
svg .measured { fill: #fff; fill-opacity: .6; stroke-width: .9 }
svg .spikes { fill: none; stroke-width: .9 }
svg .inset { font-size: 10px; paint-order: stroke; stroke: #fff; stroke-width: 3px }
svg image { image-rendering: auto }
.model { break-inside: avoid; margin-bottom: 4mm }
.equation { margin: 1.5mm 0; padding-left: 6mm; overflow: auto hidden }
.equation .katex-display { margin: 0; text-align: left }
.equation .katex-display > .katex { text-align: left }
.katex { font-size: 1.05em }
.ref, .cite { color: #00639c }
.unresolved { color: #b42318 }
.references { margin: 0; padding: 0; list-style: none; font-size: 9pt; line-height: 1.45; overflow-wrap: anywhere }
.references li { padding: 0 0 1mm 9mm; text-indent: -9mm }
.references .number { display: inline-block; width: 9mm; text-indent: 0; color: #59636e }
.sentences { margin: 0 0 3mm; padding-left: 5mm }
.sentences li { padding-bottom: 1mm }
.sources-head { margin: 2mm 0 0; font-size: 8.5pt; color: #59636e }
.sources { margin: 0 0 2mm; padding-left: 5mm; font-size: 8.5pt; line-height: 1.45; overflow-wrap: anywhere }
footer { margin-top: 10mm; padding-top: 2mm; border-top: .4pt solid #d8dee4; font-size: 8pt; color: #59636e }
@media print { .equation { overflow: visible } main { max-width: none; padding: 0 } a { color: inherit } }
@media (max-width: 600px) { .pair { grid-template-columns: 1fr } main { padding: 6mm 5mm } table { display: block; overflow-x: auto } }
`
