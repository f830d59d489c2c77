-- What wrk sends: each request is a tap that nobody has sent yet, on the next of the phones whose requests stand in the
-- file that is named first. In each of them stands the same id, which is replaced here by one of the same kind as phones
-- make: milliseconds, then chance.

local mark = "00000000-0000-7000-8000-000000000000"
local before, after = {}, {}
local phone, taps, begun = 0, 0, 0

function init(arguments)
  math.randomseed(os.time())
  begun = os.time() * 1000
  local file = assert(io.open(arguments[1], "rb"))
  for request in string.gmatch(file:read("*a"), "[^%z]+") do
    local from, to = string.find(request, mark, 1, true)
    before[#before + 1] = string.sub(request, 1, from - 1)
    after[#after + 1] = string.sub(request, to + 1)
  end
  file:close()
end

function request()
  phone = phone % #before + 1
  taps = taps + 1
  local at = begun + math.floor(taps / 25)
  local id = string.format(
    "%08x-%04x-7%03x-8%03x-%06x%06x",
    math.floor(at / 65536), at % 65536,
    math.random(0, 4095), math.random(0, 4095),
    math.random(0, 16777215), math.random(0, 16777215)
  )
  return before[phone] .. id .. after[phone]
end

function done(summary, latency)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.write + summary.errors.timeout
  io.write(string.format(
    "hasil %d %d %d %d %d %d\n",
    summary.requests, refused, summary.duration,
    latency:percentile(50), latency:percentile(99), latency.max
  ))
end
