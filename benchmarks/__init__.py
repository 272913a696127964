"""Speed and memory, side by side: `make bench`, or `python -m benchmarks [names...]`.

Three contestants do the same work in one run. `floor` is the shortest correct program on bare httpx and jiter, `ours`
is `anthropic_messages`, and `official` is the package `anthropic`, which is skipped if it is not installed.

- Each contestant runs in its own process, so that the heap and the imports of one do not slow down another. It sees
  only the packages that its users have, because httpx loads trio if it is installed.
- The contestants take turns in a rotating order, so that noise affects all of them equally. Each number is the median
  over the rounds, with half the interquartile range as its spread. A ratio is the median of the ratios of the rounds.
- Every result is checked. A wrong result ends the run.
"""
