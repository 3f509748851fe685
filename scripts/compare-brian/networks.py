"""The benchmark networks in Brian 2 (C++ standalone). Usage: networks.py NAME THREADS SEED FOLDER

Prints one JSON line: seconds of the timed part (compilation and building not counted), neurons,
synapses, and the mean rate after the warm-up. Definitions as in resources/examples/.
"""
import json
import sys

import numpy as np
from brian2 import (
    Hz, Network, NeuronGroup, PoissonInput, SpikeMonitor, Synapses, amp, defaultclock, device, ms, mV,
    nS, pA, pF, prefs, seed, set_device, siemens,
)

name, threads, seed_number, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
set_device('cpp_standalone', build_on_run=False, directory=folder)
prefs.devices.cpp_standalone.openmp_threads = threads if threads > 1 else 0
prefs.codegen.cpp.extra_compile_args_gcc = ['-w', '-O3', '-ffast-math', '-march=native']
defaultclock.dt = 0.1 * ms
seed(seed_number)
rng = np.random.default_rng(seed_number)


def fixed_in_degree(sources, targets, degree):
    """Source and target indices, drawn with replacement."""
    i = rng.integers(0, sources, size=(targets, degree), dtype=np.int32)
    j = np.repeat(np.arange(targets, dtype=np.int32), degree)
    return i.ravel(), j


def brunel():
    neurons = NeuronGroup(
        10000, 'dv/dt = -v / (20*ms) : volt (unless refractory)', threshold='v >= 20*mV',
        reset='v = 10*mV', refractory=2 * ms, method='exact')
    neurons.v = 'rand() * 20*mV'
    external = PoissonInput(neurons, 'v', N=800, rate=25 * Hz, weight=0.1 * mV)
    objects = [neurons, external]
    for source, degree, weight in ((neurons[:8000], 800, 0.1), (neurons[8000:], 200, -0.5)):
        synapses = Synapses(source, neurons, on_pre=f'v_post += {weight}*mV', delay=1.5 * ms)
        i, j = fixed_in_degree(len(source), 10000, degree)
        synapses.connect(i=i, j=j)
        objects.append(synapses)
    return neurons, objects, 200 * ms, 1000 * ms, 10_000_000


def vogels_abbott(neurons, channels):
    """Excitatory and inhibitory synapses of Brette et al. (2007): pairwise probability 0.02, no autapses."""
    neurons.v = '-60*mV + rand() * 10*mV'
    objects = [neurons]
    for source, variable, weight in zip((neurons[:3200], neurons[3200:]), *zip(*channels)):
        synapses = Synapses(source, neurons, on_pre=f'{variable}_post += {weight}', delay=0.1 * ms)
        condition = 'i != j' if source.start == 0 else 'i + 3200 != j'
        synapses.connect(condition, p=0.02)
        objects.append(synapses)
    return neurons, objects, 200 * ms, 5000 * ms, 4000 * 4000 * 0.02


def cuba():
    neurons = NeuronGroup(
        4000, '''dv/dt = (-49*mV - v) / (20*ms) + (ie + ii) / (200*pF) : volt (unless refractory)
                 die/dt = -ie / (5*ms) : amp
                 dii/dt = -ii / (10*ms) : amp''',
        threshold='v >= -50*mV', reset='v = -60*mV', refractory=5 * ms, method='exact')
    return vogels_abbott(neurons, [('ie', '16.2*pA'), ('ii', '-90*pA')])


def coba():
    neurons = NeuronGroup(
        4000, '''dv/dt = (10*nS*(-60*mV - v) + ge*(0*mV - v) + gi*(-80*mV - v) + 200*pA) / (200*pF)
                         : volt (unless refractory)
                 dge/dt = -ge / (5*ms) : siemens
                 dgi/dt = -gi / (10*ms) : siemens''',
        threshold='v >= -50*mV', reset='v = -60*mV', refractory=5 * ms, method='exponential_euler')
    return vogels_abbott(neurons, [('ge', '6*nS'), ('gi', '67*nS')])


neurons, objects, warmup, duration, synapses = {'brunel': brunel, 'cuba': cuba, 'coba': coba}[name]()
# Spikes are counted, not kept: recording is not what is compared.
spikes = SpikeMonitor(neurons, record=False)
network = Network(objects, spikes)
network.run(warmup)
network.run(duration)
device.build(directory=folder, compile=True, run=True)
seconds = device._last_run_time
print(json.dumps({
    'seconds': seconds,
    'realTimeFactor': seconds / (duration / (1000 * ms)),
    'neurons': len(neurons),
    'synapses': synapses,
    'meanRateHz': float(spikes.num_spikes / len(neurons) / ((warmup + duration) / (1000 * ms))),
}))
