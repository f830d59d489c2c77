using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>What every source of blockers is asked: the month, and the run whose slips would be locked.</summary>
internal sealed record BlockerQuestion(LarasDb Db, Month Month, CalculationRun Run, TimeProvider Time);
