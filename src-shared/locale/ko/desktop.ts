import type { desktop as english } from '../en/desktop'
import type { Translation } from '../translation'

export const desktop: Translation<typeof english> = {
  commands: {
    newWindow: '이 프로젝트를 새 창에서 보기',
    openInNewWindow: '새 창에서 프로젝트 열기…',
    showKeys: '키보드 단축키',
    saveLayout: '배치 저장…',
    chooseLayout: '배치 고르기…',
    resetAllLayouts: '모든 작업실의 배치 초기화',
    showHelp: '도움말',
    helpHere: '지금 보고 있는 것의 도움말',
    tour: '둘러보기 시작',
    closeOthers: '이 작업실의 다른 탭 닫기'
  },
  keys: {
    title: '키보드',
    find: '명령이나 키 찾기',
    command: '명령',
    key: '키',
    press: '키를 누르세요…',
    none: '없음',
    change: '“{command}”의 키 바꾸기',
    usual: '기본 키: {key}',
    reset: '기본 키로 되돌리기',
    resetAll: '모두 기본 키로 되돌리기',
    remove: '키 없애기',
    hint: '키를 클릭하고 새 키를 누르세요. Escape는 그대로 두고, Delete는 키를 없앱니다.',
    file: '단축키 파일',
    changed: '바꾼 키 {count}개',
    noneFound: '이런 이름이나 키의 명령이 없습니다.',
    typing:
      '{key}만으로는 글자를 입력할 때 씁니다. Ctrl이나 Alt와 함께 누르거나 기능 키를 고르세요.',
    unknown: '이 키는 쓸 수 없습니다.',
    shared: '{key} 키는 다음 명령에도 쓰입니다: {commands}.',
    sharedHint: '둘 이상을 할 수 있을 때는 목록의 앞 명령이 실행됩니다.',
    take: '그 명령에서 가져오기',
    keep: '함께 쓰기',
    saved: '키를 바꾸었습니다.'
  },
  moreSamples: '예제 더 보기…',
  drop: {
    here: '놓으면 엽니다: 프로젝트, 실험, 프리셋, 측정 데이터',
    readOnly: '프로젝트가 읽기 전용으로 열려 있어 {file}을(를) 가져올 수 없습니다.',
    folder:
      '{file}은(는) 폴더입니다. 파일을 놓으세요: 프로젝트(.engram), 실험이나 프리셋(.json), 측정 데이터(.csv, .tsv, .txt, .dat).',
    other:
      'Engram은 {file}을(를) 열 수 없습니다. 프로젝트(.engram), 실험과 프리셋(.json), 측정 데이터(.csv, .tsv, .txt, .dat)를 받습니다.',
    opened: '{file}을(를) 따로 창에 열었습니다.'
  },
  layouts: {
    title: '배치',
    save: '배치 저장',
    name: '배치 이름',
    hint: '배치는 모든 작업실에서 패널이 놓인 자리입니다. 이미 있는 이름으로 저장하면 바뀝니다.',
    use: '사용',
    remove: '“{name}” 배치 없애기',
    replaces: '그 이름의 배치를 바꿉니다.',
    none: '저장한 배치가 아직 없습니다.',
    saved: '“{name}” 배치를 저장했습니다.',
    used: '“{name}” 배치를 쓰고 있습니다.',
    removed: '“{name}” 배치를 없앴습니다.',
    reset: '모든 작업실이 기본 배치로 돌아갔습니다.'
  },
  menu: {
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    selectAll: '모두 선택',
    copyCell: '이 칸 복사',
    copyRow: '이 행 복사',
    copyTable: '표 전체 복사',
    closeTab: '닫기',
    help: '이것에 대한 도움말'
  },
  tour: {
    title: 'Engram에 오신 것을 환영합니다',
    step: '{steps}단계 중 {step}단계',
    next: '다음',
    back: '이전',
    skip: '둘러보기 건너뛰기',
    done: '마치기',
    steps: {
      welcome: {
        title: 'Engram에 오신 것을 환영합니다',
        text: '스파이킹 네트워크를 그리고, 시냅스가 될 메모리 소자를 측정하고, 모든 결과를 인터넷 연결 없이 보관하는 곳입니다. 1분이면 됩니다. Escape로 건너뛸 수 있고, 도움말에서 다시 볼 수 있습니다.'
      },
      rooms: {
        title: '작업실',
        text: '작업실마다 하는 일이 다릅니다. 연구 노트는 모든 실행을 보관하고, 나머지에서는 네트워크를 만들고 소자를 측정하고 크로스바를 다루고 파라미터를 탐색하고 실행을 비교합니다.'
      },
      samples: {
        title: '예제로 시작하기',
        text: '예제는 내 실험으로 열립니다. 값을 바꾸고 실행해 보세요. 빈 작업실마다 예제가 있습니다.'
      },
      commands: {
        title: '모든 것이 명령입니다',
        text: '하고 싶은 일을 입력하세요. 명령마다 단축키가 보이고, 다른 키를 고를 수도 있습니다.'
      },
      undo: {
        title: '아무것도 잃지 않습니다',
        text: '모든 편집은 다시 시작한 뒤에도 되돌릴 수 있고, 1초 안에 디스크에 저장됩니다. 실행 결과는 바뀌지 않습니다.'
      },
      help: {
        title: '어디서나 도움말',
        text: 'F1은 지금 보고 있는 것을 설명합니다. 작업실이나, 속성 패널에 있는 모델의 방정식과 파라미터와 출처를 보여 줍니다.'
      }
    }
  }
}
