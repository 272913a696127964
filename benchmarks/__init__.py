"""Speed and memory, side by side: `make bench`, or `python -m benchmarks [names...]`.

Three contestants do the same work in one run. The floor is the shortest correct program on bare httpx and jiter,
ours is `anthropic_messages`, and official is the package `anthropic` (left out where it isn't installed).

- Each contestant lives in a process of its own, so that nobody's heap, imports or garbage slow the others down. It
  finds bytecode and the packages that its users have, and no others: httpx loads trio where it finds it.
- They take turns, in an order that moves on with each round, so that noise of the machine hits all alike. A number is
  the median over the rounds; the spread beside it is half the distance between the quartiles; a ratio is the median
  of the ratios of each round.
- Every answer is compared with what was sent, before and while the clock runs; a wrong one ends the run.
"""
