"""Calls: from the arguments of a method to a request, its attempts, and its result.

The path of `client.messages.create(...)`: its method in `resources` calls `Engine.begin` (`engine`), which makes a
`Call` (`request`) and a plan. A driver (`_transport.driver`) carries out the plan: `attempts` sends the request and
retries it, and `result` decodes the response, or opens a reader for it (`_streaming`).
"""
