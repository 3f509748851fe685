import type { reporting as english } from '../en/reporting'
import type { Translation } from '../translation'

/** 보고서 작업실의 글. */
export const reporting: Translation<typeof english> = {
  title: '보고서',
  commands: {
    goTo: '보고서로 이동',
    new: '새 보고서…',
    addFigure: '그래프를 보고서로 보내기',
    addText: '보고서에 글 추가',
    pdf: '보고서를 PDF로 내보내기',
    html: '보고서를 HTML로 내보내기',
    bundle: '보고서를 폴더로 내보내기',
    duplicate: '보고서 복제',
    trash: '보고서를 휴지통으로 옮기기',
    ofRuns: '선택한 실행으로 보고서 꾸미기',
    ofComparison: '이 비교의 보고서 만들기',
    ofSweep: '이 탐색의 보고서 만들기'
  },
  new: {
    title: '새 보고서',
    template: '서식',
    what: '보고서의 대상',
    chosen: '연구 노트에서 고른 실행({count}건)',
    create: '만들기',
    about: {
      runs: '모든 종류의 실행: 매개변수, 지표, 그림, 모델',
      comparison: '차이점, 묶음별 결과, 겹쳐 그린 곡선',
      sweep: '축, 모든 조합의 결과, 선 그래프와 지도',
      device: '프리셋: 성능 지표, 곡선, 산포, 출처'
    },
    none: {
      runs: '이 프로젝트에는 아직 실행이 없습니다.',
      comparison: '이 프로젝트에는 아직 비교가 없습니다.',
      sweep: '이 프로젝트에는 아직 탐색이 없습니다.',
      device: '소자 프리셋이 없습니다.'
    }
  },
  preview: {
    title: '미리 보기',
    export: '내보내기',
    loading: '그리는 중…',
    current: '내보낼 모습 그대로',
    failed: '이 보고서를 그릴 수 없습니다',
    nothing: '열린 보고서가 없습니다',
    nothingText: '열어 둔 보고서의 모습이 여기에 보이며, 편집할 때마다 바뀝니다.',
    formats: { pdf: 'PDF', html: 'HTML', bundle: '폴더' }
  },
  editor: {
    title: '보고서',
    reportTitle: '제목',
    authors: '저자',
    language: '언어',
    summary: '요약',
    summaryHint: '무엇을 했고 무엇이 나왔는지',
    markdown: '마크다운, $수식$',
    reference: '그림이나 표 가리키기…',
    parts: '구성',
    addText: '글 추가',
    figureHint: '실행, 비교, 소자의 그래프는 도구 막대의 “보고서로 보내기”로 여기에 넣습니다.',
    switch: '{name} 표시',
    up: '{name} 위로',
    down: '{name} 아래로',
    remove: '{name} 빼기',
    heading: '소제목',
    noHeading: '소제목(없으면 앞 부분에 이어집니다)',
    caption: '그림 설명',
    empty: '내용 없음',
    nothing: '열린 보고서가 없습니다',
    nothingText: '왼쪽에서 고르거나 새로 만드세요.'
  },
  labels: { section: '{number}절', figure: '그림 {number}.', table: '표 {number}.' },
  parts: {
    summary: '요약',
    contents: '차례',
    overview: '실행',
    notes: '노트',
    parameters: '매개변수',
    merits: '성능 지표',
    metrics: '지표',
    chips: '신경망에 맞는 칩',
    currents: '배선의 전류',
    figures: '그림',
    devices: '소자와 수치의 출처',
    models: '모델과 출처',
    provenance: '실행 환경과 이력',
    log: '경고와 오류',
    references: '참고 문헌',
    differences: '차이점',
    groups: '묶음별 결과',
    plan: '탐색 구성',
    results: '결과',
    datasheet: '소자',
    text: '글',
    picture: '그림'
  },
  list: {
    title: '보고서',
    untitled: '제목 없는 보고서',
    open: '열기',
    duplicate: '복제',
    copyOf: '{title} (사본)',
    remove: '휴지통으로 옮기기',
    more: '{title}의 다른 동작',
    nothing: '아직 보고서가 없습니다',
    nothingText:
      '연구 노트에서 실행을 고르고 “보고서”를 누르거나, 그래프의 도구 막대에서 보고서로 보내세요.'
  },
  subjects: {
    runs: '실행',
    comparison: '비교',
    sweep: '파라미터 탐색',
    device: '소자 데이터시트'
  },
  notices: {
    added: '“{figure}” 그림을 보고서에 넣었습니다',
    show: '보고서 보기'
  },
  edits: {
    title: '제목을 “{title}”로 변경',
    authors: '저자 변경',
    summary: '요약 작성',
    language: '언어 변경',
    subject: '대상 변경',
    switchOn: '“{name}” 표시',
    switchOff: '“{name}” 제외',
    move: '“{name}” 이동',
    addText: '글 “{name}” 추가',
    addFigure: '그림 “{name}” 추가',
    remove: '“{name}” 제거',
    heading: '소제목 변경',
    text: '글 작성',
    caption: '그림 설명 변경'
  }
}
