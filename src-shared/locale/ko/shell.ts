import type { shell as english } from '../en/shell'
import type { Translation } from '../translation'

export const shell: Translation<typeof english> = {
  menu: {
    file: '파일',
    close: '창 닫기',
    quit: '끝내기',
    edit: '편집',
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    selectAll: '모두 선택',
    experiment: '실험',
    run: '실행',
    view: '보기',
    resetZoom: '실제 크기',
    zoomIn: '확대',
    zoomOut: '축소',
    togglefullscreen: '전체 화면',
    toggleDevTools: '개발자 도구',
    window: '창',
    minimize: '최소화',
    zoom: '확대/축소',
    hide: '가리기',
    hideOthers: '기타 가리기',
    help: '도움말',
    about: 'Engram 정보'
  },
  fileKinds: {
    project: 'Engram 프로젝트',
    document: '실험 문서',
    pdf: 'PDF 문서',
    html: '웹 페이지',
    png: 'PNG 이미지',
    svg: 'SVG 그림',
    csv: 'CSV 표',
    measurement: '측정 데이터'
  },
  link: {
    question: '이 주소를 웹 브라우저에서 열까요?',
    open: '브라우저에서 열기',
    cancel: '취소'
  },
  noDisplay:
    '창을 열 화면이 없습니다. 화면 없이도 “engram run FILE”로 실험을 실행할 수 있으며, “engram --help”가 나머지 명령을 보여 줍니다.',
  pageGone: '창이 작동을 멈췄습니다.',
  pageHangs: '창이 응답하지 않습니다.',
  pageDetail: '다시 불러와도 저장된 내용은 사라지지 않으며, 실행 중인 시뮬레이션은 계속됩니다.',
  reload: '다시 불러오기',
  wait: '기다리기'
}
