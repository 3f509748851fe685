import type { drawing as english } from '../en/drawing'
import type { Translation } from '../translation'

/** 네트워크의 그림: 캔버스, 행렬, 공간. */
export const drawing: Translation<typeof english> = {
  title: '캔버스',
  view: '보기',
  drawing: '그림',
  matrix: '행렬',
  space: '공간',
  groupName: '그룹',
  newName: '새 네트워크',
  label: '네트워크 그림',
  keys: '화살표 키로 노드 사이를 옮겨 다니고, E로 노드의 연결선을 따라가고, 스페이스로 선택에 더하고, Enter로 속성을 열고, C로 연결하고, Alt와 화살표 키로 옮기고, Delete로 지우고, +와 −로 확대·축소하고, Ctrl+F로 찾습니다.',
  empty: {
    none: '열린 네트워크 없음',
    noneText: '빈 캔버스에서 시작하거나, 바로 실행되는 예제를 여세요.',
    blank: '빈 캔버스',
    blankText:
      '팔레트에서 집단을 캔버스로 끌어 놓거나 그 위에서 Enter를 누르세요. 그런 다음 노드에서 노드로 연결을 그리세요.',
    create: '새 네트워크'
  },
  commands: {
    create: '새 네트워크',
    showDrawing: '네트워크를 그림으로 보기',
    showMatrix: '네트워크를 행렬로 보기',
    showSpace: '네트워크를 공간에서 보기',
    fit: '그림 전체를 화면에 맞추기',
    zoomToSelection: '선택한 것에 맞춰 확대하기',
    zoomIn: '확대',
    zoomOut: '축소',
    find: '그림에서 노드 찾기',
    palette: '팔레트 보이기/숨기기',
    arrange: '네트워크 정렬하기',
    selectAll: '그림 전체 선택하기',
    connect: '선택한 노드 연결하기',
    group: '선택한 것을 그룹으로 묶기',
    renameGroup: '그룹 이름 바꾸기',
    ungroup: '그룹 풀기',
    collapse: '그룹 접기',
    expand: '그룹 펼치기',
    copy: '선택한 것 복사하기',
    cut: '선택한 것 잘라내기',
    paste: '마지막으로 복사한 것 붙여넣기',
    align: {
      left: '왼쪽 맞춤',
      centre: '가로 가운데 맞춤',
      right: '오른쪽 맞춤',
      top: '위쪽 맞춤',
      middle: '세로 가운데 맞춤',
      bottom: '아래쪽 맞춤'
    },
    distribute: {
      horizontal: '가로 간격 고르게',
      vertical: '세로 간격 고르게'
    }
  },
  toolbar: {
    label: '그리기 도구',
    align: '맞춤과 간격',
    group: '그룹',
    arrange: '정렬',
    zoom: '배율 {percent} %'
  },
  palette: {
    title: '팔레트',
    filter: '모델 거르기',
    hint: '캔버스로 끌어 놓거나 Enter를 누르세요',
    none: '그런 이름의 모델이 없습니다.'
  },
  node: {
    neurons: '뉴런 {count}개',
    members: '항목 {count}개',
    population: '집단 {name}, {model}, 뉴런 {count}개, {sign}',
    stimuli: '자극 {name}, {model}',
    recorders: '기록기 {name}, {model}',
    groups: '그룹 {name}, 항목 {count}개, 접힘',
    errors: '오류: {count}',
    warnings: '경고: {count}',
    goToProblem: '문제로 가기'
  },
  sign: {
    excitatory: '흥분성',
    inhibitory: '억제성',
    mixed: '흥분성과 억제성',
    none: '작용 없음'
  },
  edge: {
    projections: '{source}에서 {target}(으)로 가는 연결, {rule}, 가중치 {weight}, 지연 {delay}',
    stimuli: '{source}이(가) {target}을(를) 자극',
    recorders: '{target}이(가) {source}을(를) 기록',
    bundle: '연결 {count}개'
  },
  frame: '그룹 {name}',
  connect: {
    title: '{source} → {target}',
    choose: '화살표 키로 대상을 고르고 Enter를 누르세요. Esc를 누르면 취소됩니다.',
    cannot: '이 둘은 연결할 수 없습니다.',
    rule: '연결 규칙',
    synapse: '시냅스',
    effect: '작용',
    weight: '가중치',
    delay: '지연',
    draw: '연결',
    cancel: '취소'
  },
  find: {
    label: '노드 찾기',
    placeholder: '이름 또는 모델',
    none: '그런 이름이 없습니다',
    of: '{count}개 중 {at}번째',
    next: '다음',
    previous: '이전',
    close: '닫기'
  },
  clipboard: {
    empty: '아직 복사한 것이 없습니다. 먼저 캔버스에서 무언가를 골라 복사하세요.',
    foreign:
      '클립보드에 네트워크의 일부가 없어서 아무것도 바꾸지 않았습니다. 먼저 캔버스에서 무언가를 복사하세요.',
    broken:
      '클립보드에 있는 네트워크의 일부가 손상되었거나 다른 버전에서 온 것이어서 아무것도 바꾸지 않았습니다. 다시 복사하세요.',
    leftOut:
      '다른 쪽 끝이 여기에도 클립보드에도 없어서 빠진 연결: {count}개. 실행 취소를 하면 이 단계 전체가 취소됩니다.'
  },
  matrixView: {
    label: '누가 누구와 연결되어 있는가',
    from: '출발',
    to: '도착',
    shows: '표시할 값',
    rule: '규칙과 가중치',
    inDegree: '입력 차수',
    synapses: '시냅스 수',
    delay: '지연',
    none: '{source}에서 {target}(으)로 가는 연결이 없습니다. Enter를 누르면 그립니다',
    cell: '{source}에서 {target}(으)로: {text}',
    perTarget: '뉴런당 {count}개',
    total: '모두',
    noPopulations: '아직 집단이 없습니다.'
  },
  spaceView: {
    label: '뉴런의 위치',
    none: '위치가 있는 집단이 없습니다',
    noneText: '집단의 속성에서 공간 배치를 지정하면 뉴런이 여기에 나타납니다.',
    shown: '{name}: 뉴런 {count}개 중 {shown}개',
    random: '무작위 위치는 예시입니다. 실행마다 시드에서 새로 뽑습니다.',
    show: '{name} 보이기',
    reach: '{name}의 연결이 닿는 범위'
  },
  estimate: {
    label: '실행에 필요한 것',
    neurons: '뉴런 {count}개',
    synapses: '시냅스 {count}개'
  },
  many: {
    title: '항목 {count}개',
    kind: '선택',
    differ: '서로 다름',
    common: '공통 매개변수',
    none: '이 항목들에는 공통 매개변수가 없습니다.',
    size: '뉴런 수',
    weight: '가중치',
    delay: '지연'
  },
  fix: {
    setTo: '{value}(으)로 바꾸기',
    rename: '이름을 {name}(으)로 바꾸기',
    remove: '지우기',
    replace: '“{value}” 쓰기',
    exchange: '둘을 맞바꾸기'
  }
}
