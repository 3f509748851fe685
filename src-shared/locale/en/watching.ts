/** Looking at runs while they go on, and at their plots together: cursors, playback, stimuli, filter. */
export const watching = {
  cursors: {
    time: 'Time',
    setA: 'Put A where the pointer or the time cursor is (A)',
    setB: 'Put B where the pointer or the time cursor is (B)',
    zoom: 'Zoom to A–B',
    clear: 'Clear'
  },
  playback: {
    title: 'Playback',
    play: 'Play',
    pause: 'Pause playing',
    back: 'A step back',
    forward: 'A step on',
    place: 'Time cursor',
    speed: 'Speed of playing',
    times: '{speed} ×'
  },
  filter: {
    only: 'Only {population}',
    all: 'Show all populations',
    choose: 'Show only {population}'
  },
  commands: {
    play: 'Plots: play or pause',
    faster: 'Plots: play faster',
    slower: 'Plots: play slower',
    forward: 'Plots: time cursor a step on',
    back: 'Plots: time cursor a step back',
    setA: 'Plots: set cursor A',
    setB: 'Plots: set cursor B',
    zoom: 'Plots: zoom to what lies between A and B',
    clear: 'Plots: clear the cursors',
    showAll: 'Plots: show all of the time',
    allPopulations: 'Plots: show all populations',
    onlySelected: 'Plots: show only the selected population',
    follow: 'Live activity: follow the run',
    stimuli: 'Live activity: change stimuli'
  },
  live: {
    follow: 'Follow',
    followHint: 'Show the latest time again',
    rate: 'rate',
    cv: 'CV',
    synchrony: 'χ',
    cvHint: 'CV of the intervals, of the last second and up to 200 neurons',
    synchronyHint: 'Synchrony χ (Golomb), of the last second and up to 200 neurons',
    meanRateHint: 'Mean rate of the last second',
    spectrum: 'Power spectrum of the rate',
    weights: 'Weights',
    frequency: 'Frequency',
    shows: 'Spikes, rates, recorded voltages and weights over time'
  },
  stimuli: {
    title: 'Stimuli',
    show: 'Change stimuli while the run goes on',
    none: 'The run has no stimuli with numbers that could change.',
    over: 'The run has ended. Its stimuli can be changed while it goes on.',
    weight: 'Weight',
    applied: '{field} of {stimulus} from {time} ms: {value}',
    tooLate: 'The run ended before {field} of {stimulus} could change.',
    waits: 'Waiting for the run'
  }
}
