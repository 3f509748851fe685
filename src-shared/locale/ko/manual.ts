import type { manual as english } from '../en/manual'
import type { Translation } from '../translation'

export const manual: Translation<typeof english> = {
  title: '도움말',
  back: '뒤로',
  contents: '차례',
  find: '설명서와 모델 검색',
  nothing: '찾은 것이 없습니다. 더 짧은 낱말로 찾아보세요.',
  manual: '설명서',
  gone: '이 모델은 이제 없습니다.',
  equations: '방정식',
  parameters: '파라미터',
  usual: '기본값 {value}',
  constraints: '지켜야 할 관계',
  states: '상태',
  receptors: '수용체',
  columns: '곡선의 열',
  figures: '성능 지표',
  presets: '프리셋',
  sources: '출처',
  topics: {
    neurons: '뉴런 모델',
    synapses: '시냅스와 가소성',
    stimuli: '자극',
    recorders: '기록기',
    connectors: '연결 규칙',
    arrangements: '뉴런의 자리',
    devices: '소자 모델',
    protocols: '측정 방법',
    nonidealities: '비이상성'
  },
  keys: {
    title: '키보드',
    about:
      '지금 단축키가 있는 모든 명령입니다. 나머지 명령은 명령 목록에 있으며, 단축키를 정해 줄 수 있습니다.',
    places: '특정한 곳에서',
    runs: '실행 표',
    runsKeys:
      '화살표로 옮기고, Enter로 열고, 스페이스로 별표를 붙이고, Shift와 화살표로 여러 개를 고르고, Escape로 고른 것을 풀고, Delete로 휴지통에 옮깁니다',
    canvas: '캔버스',
    canvasKeys:
      '화살표로 노드 사이를 옮기고, E로 노드의 선을 따라가고, 스페이스로 선택에 더하고, Enter로 속성 패널을 열고, C로 잇고, Alt와 화살표로 움직이고, Delete로 지우고, Home과 End로 처음과 끝에 갑니다',
    plot: '그래프',
    plotKeys: '화살표로 옮기고, +와 -로 확대·축소하고, 0이나 Home으로 전체를 봅니다',
    lists: '트리와 목록',
    listsKeys:
      '화살표로 옮기고, 순서가 있는 곳에서는 Alt와 화살표로 순서를 바꾸고, Delete로 지웁니다',
    panels: '어디서나',
    panelsKeys:
      'Shift+F10이나 메뉴 키로 지금 있는 곳의 메뉴를 열고, Escape로 맨 위에 놓인 것을 닫습니다'
  }
}
