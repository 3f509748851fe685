import type { reporting as english } from '../en/reporting'
import type { Translation } from '../translation'

/** 보고서 작업실의 글. */
export const reporting: Translation<typeof english> = {
  title: '보고서',
  commands: {
    goTo: '보고서로 이동',
    addFigure: '그래프를 보고서로 보내기'
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
      '연구 노트에서 실행을 고르고 “보고서”를 누르거나, 그래프의 도구 막대에서 보고서로 보내세요.',
    toNotebook: '연구 노트로 이동'
  },
  subjects: {
    runs: '실행',
    comparison: '비교',
    sweep: '스윕',
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
