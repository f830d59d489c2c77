namespace Laras.Web.Attendance.Judging;

/// <summary>Everything that judging needs from the container, and its routes.</summary>
public static class JudgingParts
{
    public static void AddJudging(this IServiceCollection services)
    {
        services.AddSingleton(RulesInUse.Book);
        services.AddHostedService<JudgeTaps>();
    }

    public static void MapJudging(this IEndpointRouteBuilder routes)
    {
        OpenDoubts.Map(routes);
        AnswerDoubt.Map(routes);
        DeclareSharedPhone.Map(routes);
    }
}
