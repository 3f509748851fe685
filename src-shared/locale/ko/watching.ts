import type { watching as en } from '../en/watching'
import type { Translation } from '../translation'

export const watching: Translation<typeof en> = {
  cursors: {
    time: '시간',
    setA: '포인터나 시간 커서가 있는 곳에 A 놓기 (A)',
    setB: '포인터나 시간 커서가 있는 곳에 B 놓기 (B)',
    zoom: 'A–B 확대',
    clear: '지우기'
  },
  playback: {
    title: '재생',
    play: '재생',
    pause: '재생 멈춤',
    back: '한 단계 뒤로',
    forward: '한 단계 앞으로',
    place: '시간 커서',
    speed: '재생 속도',
    times: '{speed}배'
  },
  filter: {
    only: '{population}만',
    all: '모든 집단 표시',
    choose: '{population}만 표시'
  },
  commands: {
    play: '그래프: 재생 또는 멈춤',
    faster: '그래프: 더 빠르게 재생',
    slower: '그래프: 더 느리게 재생',
    forward: '그래프: 시간 커서를 한 단계 앞으로',
    back: '그래프: 시간 커서를 한 단계 뒤로',
    setA: '그래프: 커서 A 놓기',
    setB: '그래프: 커서 B 놓기',
    zoom: '그래프: A와 B 사이 확대',
    clear: '그래프: 커서 지우기',
    showAll: '그래프: 전체 시간 표시',
    allPopulations: '그래프: 모든 집단 표시',
    onlySelected: '그래프: 선택한 집단만 표시',
    follow: '실시간 활동: 실행 따라가기',
    stimuli: '실시간 활동: 자극 바꾸기'
  },
  live: {
    follow: '따라가기',
    followHint: '다시 최근 시간 표시',
    rate: '발화율',
    cv: 'CV',
    synchrony: 'χ',
    cvHint: '최근 1초, 최대 200개 뉴런의 발화 간격 CV',
    synchronyHint: '최근 1초, 최대 200개 뉴런의 동기화 χ(Golomb)',
    meanRateHint: '최근 1초의 평균 발화율',
    spectrum: '발화율의 파워 스펙트럼',
    weights: '가중치',
    frequency: '주파수',
    shows: '시간에 따른 스파이크, 발화율, 기록된 전압과 가중치'
  },
  stimuli: {
    title: '자극',
    show: '실행 중에 자극 바꾸기',
    none: '이 실행에는 바꿀 수 있는 수치를 가진 자극이 없습니다.',
    over: '실행이 끝났습니다. 자극은 실행 중에 바꿀 수 있습니다.',
    weight: '가중치',
    applied: '{time} ms부터 {stimulus}의 {field}: {value}',
    tooLate: '{stimulus}의 {field}을(를) 바꾸기 전에 실행이 끝났습니다.',
    waits: '실행을 기다리는 중'
  }
}
